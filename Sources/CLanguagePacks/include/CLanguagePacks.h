#ifndef RELGRAPH_LANGUAGE_PACKS_H
#define RELGRAPH_LANGUAGE_PACKS_H

#include <stddef.h>

/// A file inside the binary; a zero byte stands behind its last byte.
typedef struct {
  const char *path;
  const unsigned char *bytes;
  size_t length;
} relgraph_embedded_file;

/// The embedded files, sorted by path.
const relgraph_embedded_file *relgraph_embedded_files(size_t *count);

#endif
