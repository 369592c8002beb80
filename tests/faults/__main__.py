"""``python -m tests.faults`` writes the table of ``docs/faults.md`` anew."""

from tests.faults.page import write

write()
