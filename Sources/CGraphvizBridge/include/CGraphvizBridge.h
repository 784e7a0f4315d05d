int relgraph_bridge_unused(void);
