"""What is measured, side by side with what the machine itself does in the same run.

Each module has `run(size: int | None, seconds: float) -> dict`: numbers, among them `limit` and
`ratio`. `rapport bench NAME --json` adds the name and the machine.
"""
