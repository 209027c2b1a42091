"""Everything with Qt: the frame of the window, its widgets, and one folder for each area."""

from counsellor_app.ui.immortal import keep_alive

keep_alive()
