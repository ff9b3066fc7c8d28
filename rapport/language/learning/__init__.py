"""Heads over the joined view: fitting, calibration, the point at which a machine may decide alone."""
