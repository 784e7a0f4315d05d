/* The C library igraph (0.10) as a program that the driver can talk to, as peers.py describes it.

   cc -O2 peer_igraph.c -o peer_igraph $(pkg-config --cflags --libs igraph) -lm
   peer_igraph --graph GRAPH.tsv */
#include <igraph.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

typedef struct {
  igraph_t graph;
  igraph_vector_t strengths, lengths, values, others;
  igraph_vector_int_t labels, sizes;
  igraph_real_t modularity;
} Session;

static double seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec + 1e-9 * now.tv_nsec;
}

static void degree_weighted(Session *s) {
  igraph_strength(&s->graph, &s->values, igraph_vss_all(), IGRAPH_ALL, 1, &s->strengths);
}
static void pagerank(Session *s) {
  igraph_real_t value;
  igraph_pagerank(&s->graph, IGRAPH_PAGERANK_ALGO_PRPACK, &s->values, &value, igraph_vss_all(), 0,
                  0.85, &s->strengths, NULL);
}
static void eigenvector(Session *s) {
  igraph_real_t value;
  igraph_arpack_options_t options;
  igraph_arpack_options_init(&options);
  igraph_eigenvector_centrality(&s->graph, &s->values, &value, 0, 1, &s->strengths, &options);
}
static void hits(Session *s) {
  igraph_real_t value;
  igraph_arpack_options_t options;
  igraph_arpack_options_init(&options);
  igraph_hub_and_authority_scores(&s->graph, &s->values, &s->others, &value, 1, &s->strengths,
                                  &options);
}
static void kcore(Session *s) { igraph_coreness(&s->graph, &s->labels, IGRAPH_ALL); }
static void clustering(Session *s) {
  igraph_transitivity_local_undirected(&s->graph, &s->values, igraph_vss_all(),
                                       IGRAPH_TRANSITIVITY_ZERO);
}
static void components(Session *s) {
  igraph_integer_t count;
  igraph_connected_components(&s->graph, &s->labels, &s->sizes, &count, IGRAPH_WEAK);
}
static void cut_points(Session *s) {
  igraph_articulation_points(&s->graph, &s->labels);
  igraph_bridges(&s->graph, &s->sizes);
}
static void spanning_forest(Session *s) {
  igraph_minimum_spanning_tree(&s->graph, &s->labels, &s->lengths);
}
static void constraint(Session *s) {
  igraph_constraint(&s->graph, &s->values, igraph_vss_all(), &s->strengths);
}
static void louvain(Session *s) {
  igraph_vector_t steps;
  igraph_vector_init(&steps, 0);
  igraph_community_multilevel(&s->graph, &s->strengths, 1, &s->labels, NULL, &steps);
  s->modularity = igraph_vector_max(&steps);
  igraph_vector_destroy(&steps);
}
static void leiden_rounds(Session *s, igraph_integer_t rounds) {
  igraph_vector_t masses;
  igraph_integer_t count;
  igraph_vector_init(&masses, 0);
  igraph_strength(&s->graph, &masses, igraph_vss_all(), IGRAPH_ALL, 1, &s->strengths);
  igraph_community_leiden(&s->graph, &s->strengths, &masses, 1 / igraph_vector_sum(&masses), 0.01,
                          0, rounds, &s->labels, &count, &s->modularity);
  igraph_vector_destroy(&masses);
}
static void leiden(Session *s) { leiden_rounds(s, 2); }
static void leiden_converged(Session *s) { leiden_rounds(s, -1); }
static void betweenness_by(Session *s, const igraph_vector_t *lengths) {
  igraph_betweenness(&s->graph, &s->values, igraph_vss_all(), 0, lengths);
}
static void betweenness(Session *s) { betweenness_by(s, NULL); }
static void betweenness_weighted(Session *s) { betweenness_by(s, &s->lengths); }
static void edge_betweenness(Session *s) { igraph_edge_betweenness(&s->graph, &s->values, 0, NULL); }
static void edge_betweenness_weighted(Session *s) {
  igraph_edge_betweenness(&s->graph, &s->values, 0, &s->lengths);
}
static void closeness_by(Session *s, const igraph_vector_t *lengths) {
  igraph_bool_t whole;
  igraph_closeness(&s->graph, &s->values, &s->labels, &whole, igraph_vss_all(), IGRAPH_ALL, lengths,
                   1);
}
static void closeness(Session *s) { closeness_by(s, NULL); }
static void closeness_weighted(Session *s) { closeness_by(s, &s->lengths); }
static void harmonic_by(Session *s, const igraph_vector_t *lengths) {
  igraph_harmonic_centrality(&s->graph, &s->values, igraph_vss_all(), IGRAPH_ALL, lengths, 1);
}
static void harmonic(Session *s) { harmonic_by(s, NULL); }
static void harmonic_weighted(Session *s) { harmonic_by(s, &s->lengths); }

static const struct {
  const char *name;
  void (*run)(Session *);
} measures[] = {
    {"degree-weighted", degree_weighted}, {"pagerank", pagerank}, {"eigenvector", eigenvector},
    {"hits", hits}, {"kcore", kcore}, {"clustering", clustering}, {"components", components},
    {"cut-points", cut_points}, {"spanning-forest", spanning_forest}, {"constraint", constraint},
    {"louvain", louvain}, {"leiden", leiden}, {"leiden-converged", leiden_converged},
    {"betweenness", betweenness}, {"betweenness-weighted", betweenness_weighted},
    {"edge-betweenness", edge_betweenness},
    {"edge-betweenness-weighted", edge_betweenness_weighted}, {"closeness", closeness},
    {"closeness-weighted", closeness_weighted}, {"harmonic", harmonic},
    {"harmonic-weighted", harmonic_weighted},
};

static double peak_megabytes(void) {
  char line[256];
  double kilobytes = 0;
  FILE *file = fopen("/proc/self/status", "r");
  if (!file) return 0;
  while (fgets(line, sizeof line, file))
    if (sscanf(line, "VmHWM: %lf", &kilobytes) == 1) break;
  fclose(file);
  return kilobytes / 1024;
}

/* Reads the graph; says how many nodes and edges it has, or -1. */
static int load(Session *s, const char *path, long *nodes, long *edges) {
  igraph_vector_int_t ends;
  FILE *file = path ? fopen(path, "r") : NULL;
  if (!file || fscanf(file, "# %ld %ld", nodes, edges) != 2) return -1;
  igraph_vector_int_init(&ends, 2 * *edges);
  igraph_vector_init(&s->strengths, *edges);
  igraph_vector_init(&s->lengths, *edges);
  for (long edge = 0; edge < *edges; edge++) {
    long source, target;
    double strength;
    if (fscanf(file, "%ld %ld %lf", &source, &target, &strength) != 3) return -1;
    VECTOR(ends)[2 * edge] = source;
    VECTOR(ends)[2 * edge + 1] = target;
    VECTOR(s->strengths)[edge] = strength;
    VECTOR(s->lengths)[edge] = 1 / strength;
  }
  fclose(file);
  igraph_create(&s->graph, &ends, *nodes, 0);
  igraph_vector_int_destroy(&ends);
  igraph_vector_init(&s->values, 0);
  igraph_vector_init(&s->others, 0);
  igraph_vector_int_init(&s->labels, 0);
  igraph_vector_int_init(&s->sizes, 0);
  igraph_rng_seed(igraph_rng_default(), 1);
  return 0;
}

int main(int count, char **words) {
  static Session session;
  const char *path = NULL;
  void (*run)(Session *) = NULL;
  long nodes, edges, repeats = 0;
  int is_scored = 0;
  char line[256], name[128];
  for (int place = 1; place + 1 < count; place++)
    if (!strcmp(words[place], "--graph")) path = words[place + 1];
  if (load(&session, path, &nodes, &edges)) {
    printf("{\"error\": \"the graph cannot be read\"}\n");
    return 1;
  }
  printf("{\"peer\": \"igraph C\", \"n\": %ld, \"m\": %ld, \"threads\": 1}\n", nodes, edges);
  fflush(stdout);
  while (fgets(line, sizeof line, stdin)) {
    if (sscanf(line, "use %127s", name) == 1) {
      run = NULL;
      repeats = 0;
      is_scored = !strncmp(name, "louvain", 7) || !strncmp(name, "leiden", 6);
      for (size_t place = 0; place < sizeof measures / sizeof *measures; place++)
        if (!strcmp(name, measures[place].name)) run = measures[place].run;
      printf(run ? "{\"measure\": \"%s\"}\n" : "{\"error\": \"not offered\"}\n", name);
    } else if (!strncmp(line, "run", 3) && run) {
      double start = seconds(), taken;
      for (long turn = 0; turn < (repeats ? repeats : 1); turn++) run(&session);
      taken = (seconds() - start) / (repeats ? repeats : 1);
      if (!repeats) {
        repeats = taken >= 0.01 ? 1 : (long)(0.01 / (taken > 1e-7 ? taken : 1e-7));
        if (repeats > 1000) repeats = 1000;
        start = seconds();
        if (repeats > 1) {
          for (long turn = 0; turn < repeats; turn++) run(&session);
          taken = (seconds() - start) / repeats;
        }
      }
      printf("{\"s\": %.9g, \"rss_peak_mb\": %.1f", taken, peak_megabytes());
      if (is_scored) printf(", \"modularity\": %.6f", session.modularity);
      printf("}\n");
    } else if (!strncmp(line, "quit", 4)) {
      return 0;
    } else {
      printf("{\"error\": \"unknown command\"}\n");
    }
    fflush(stdout);
  }
  return 0;
}
