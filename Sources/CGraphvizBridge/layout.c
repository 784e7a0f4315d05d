#include "CGraphvizBridge.h"

#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

#include <graphviz/gvc.h>

#define MOST_MESSAGES 4096

static char captured[MOST_MESSAGES];

/// Keeps the first few thousand bytes of what Graphviz says.
static int capture(char *text) {
  size_t used = strlen(captured);
  if (used + 1 < sizeof captured) {
    strncat(captured, text, sizeof captured - used - 1);
  }
  return 0;
}

/// Lays out one graph and appends it to `out`; 0 on success.
static int lay_out_one(GVC_t *context, Agraph_t *graph, const char *engine, const char *format,
                       FILE *out) {
  if (gvLayout(context, graph, engine) != 0) {
    return 2;
  }
  int failed = gvRender(context, graph, format, out);
  gvFreeLayout(context, graph);
  return failed ? 3 : 0;
}

/// Puts the random numbers that engines draw back to where a new process has them.
///
/// Otherwise the layout of a graph would depend on those before it in the same process.
static void begin_anew(void) {
  unsigned short beginning[3] = {0, 0, 0};
  srand(1);
  seed48(beginning);
}

int relgraph_layout(const char *dot, size_t length, const char *engine, const char *format,
                    char **layout, size_t *written, char **messages) {
  *layout = NULL;
  *messages = NULL;
  *written = 0;
  captured[0] = 0;
  begin_anew();
  agseterrf(capture);
  agreseterrors();
  size_t size = 0;
  int failed = 1;
  FILE *in = fmemopen((void *)dot, length, "r");
  FILE *out = open_memstream(layout, &size);
  GVC_t *context = gvContext();
  if (in && out && context) {
    int count = 0;
    for (Agraph_t *graph; (graph = agread(in, NULL)) != NULL; count++) {
      failed = lay_out_one(context, graph, engine, format, out);
      agclose(graph);
      if (failed) {
        break;
      }
    }
    if (agerrors() != 0) {
      failed = 1;
    }
  }
  if (context) {
    gvFreeContext(context);
  }
  if (out) {
    fclose(out);
  }
  if (in) {
    fclose(in);
  }
  *written = size;
  agseterrf(NULL);
  *messages = strdup(captured);
  return failed;
}

void relgraph_bridge_free(char *text) { free(text); }

static void limit(int resource, unsigned long long value) {
  struct rlimit now;
  if (value == 0 || getrlimit(resource, &now) != 0) {
    return;
  }
  if (now.rlim_max == RLIM_INFINITY || value < now.rlim_max) {
    now.rlim_cur = (rlim_t)value;
    now.rlim_max = (rlim_t)value;
    setrlimit(resource, &now);
  }
}

void relgraph_limit_process(unsigned long long bytes, unsigned long long seconds) {
  limit(RLIMIT_AS, bytes);
  limit(RLIMIT_CPU, seconds);
  limit(RLIMIT_CORE, 1);
}
