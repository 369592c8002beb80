// A loop in what a report reads.
// expect: limit CPU
throw { get name() { for (;;); } };
