"""Components that show what is elsewhere: images, videos and pages of the web.

Nothing is fetched that nobody waits for, and pages of the web are never fetched from the network.
"""
