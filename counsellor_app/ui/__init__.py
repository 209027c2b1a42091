"""Everything with Qt: the frame of the window, its widgets, and one folder for each area."""
