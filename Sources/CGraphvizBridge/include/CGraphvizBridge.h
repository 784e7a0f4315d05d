#ifndef RELGRAPH_GRAPHVIZ_BRIDGE_H
#define RELGRAPH_GRAPHVIZ_BRIDGE_H

#include <stddef.h>

/// Lays out every graph of a DOT text with one engine and writes it in a format.
///
/// On success returns 0 and puts all graphs, one behind the other, into `*layout`, `*written` bytes;
/// otherwise returns another number. `*messages` gets what Graphviz had to say, zero-ended. The caller
/// frees both with `relgraph_bridge_free`; either may be NULL.
/// Graphviz keeps global state: one call at a time in a process.
int relgraph_layout(const char *dot, size_t length, const char *engine, const char *format,
                    char **layout, size_t *written, char **messages);

/// Frees what another function of this header gave; NULL is allowed.
void relgraph_bridge_free(char *text);

/// Limits this process' address space and processor time; 0 leaves a limit as it is.
void relgraph_limit_process(unsigned long long bytes, unsigned long long seconds);

/// How a child process ended.
typedef enum {
  relgraph_child_done = 0,     ///< It exited with status 0.
  relgraph_child_failed = 1,   ///< It exited with another status or by a signal: see `code`.
  relgraph_child_timeout = 2,  ///< It was killed at the time limit.
  relgraph_child_flood = 3,    ///< It was killed because it wrote too much.
  relgraph_child_unstarted = 4 ///< It could not be started: `code` is an errno.
} relgraph_child_end;

/// Runs a program with `input` on its standard input and collects its standard output.
///
/// `arguments` ends with NULL and starts with the program's name. The child's standard error is
/// discarded. `*output` is freed with `relgraph_bridge_free`. No zombie stays behind.
relgraph_child_end relgraph_run_child(const char *path, char *const *arguments,
                                      const unsigned char *input, size_t length,
                                      unsigned milliseconds, size_t most, char **output,
                                      size_t *produced, int *code);

#endif
