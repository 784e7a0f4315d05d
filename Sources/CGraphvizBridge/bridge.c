int relgraph_bridge_unused(void) { return 0; }
