"""Turns the executed notebooks into a static site: `configuration` reads what there is to show, `docments` reads the package,
`reference` draws its tables, `text` renders prose, `pages` puts pages together. `tools/build_site.py` runs it all."""
