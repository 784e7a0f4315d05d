// RelgraphKit
