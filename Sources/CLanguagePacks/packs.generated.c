// Made by `make generate` from the files below packs/ and registry/; do not edit.
#include "CLanguagePacks.h"

static const unsigned char file_0[] __attribute__((aligned(64))) = {
#embed "packs/fr/abbreviations.txt" suffix(, )
  0};
static const unsigned char file_1[] __attribute__((aligned(64))) = {
#embed "packs/fr/layout.txt" suffix(, )
  0};
static const unsigned char file_2[] __attribute__((aligned(64))) = {
#embed "registry/README.txt" suffix(, )
  0};

static const relgraph_embedded_file files[] = {
  {"packs/fr/abbreviations.txt", file_0, sizeof file_0 - 1},
  {"packs/fr/layout.txt", file_1, sizeof file_1 - 1},
  {"registry/README.txt", file_2, sizeof file_2 - 1},
};

const relgraph_embedded_file *relgraph_embedded_files(size_t *count) {
  *count = sizeof files / sizeof files[0];
  return files;
}
