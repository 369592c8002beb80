// The page counts 640 pixels across.
weex.requireModule('meta').setViewport({ width: 640, roundOffDeviation: false });
