"""The inspector: a local web page that shows what a bundle does, and lets one touch it.

``session`` runs the bundle, ``feed`` tells a browser what has changed since it was told last,
``actions`` carries out what the browser asks for, ``server`` stands between them and the network,
and ``static`` is what runs in the browser.
"""
