// RelgraphCommands
