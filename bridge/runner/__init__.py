"""The command line: collect the scripts, run each on its own, report what happened."""
