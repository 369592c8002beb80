"""Native halves of Weex modules, one file each. They see their page through ``Host`` only."""
