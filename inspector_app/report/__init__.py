"""From the content of a report to its pages: blocks, layout, figures, renditions, PDF."""
