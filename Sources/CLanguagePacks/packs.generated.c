// Made by `make generate` from the files below packs/ and registry/; do not edit.
#include "CLanguagePacks.h"

static const unsigned char file_0[] __attribute__((aligned(64))) = {
#embed "packs/fr/abbreviations.txt" suffix(, )
  0};
static const unsigned char file_1[] __attribute__((aligned(64))) = {
#embed "registry/offices.tsv" suffix(, )
  0};
static const unsigned char file_2[] __attribute__((aligned(64))) = {
#embed "registry/organizations.tsv" suffix(, )
  0};
static const unsigned char file_3[] __attribute__((aligned(64))) = {
#embed "registry/people.tsv" suffix(, )
  0};
static const unsigned char file_4[] __attribute__((aligned(64))) = {
#embed "registry/places.tsv" suffix(, )
  0};
static const unsigned char file_5[] __attribute__((aligned(64))) = {
#embed "registry/states.tsv" suffix(, )
  0};

static const relgraph_embedded_file files[] = {
  {"packs/fr/abbreviations.txt", file_0, sizeof file_0 - 1},
  {"registry/offices.tsv", file_1, sizeof file_1 - 1},
  {"registry/organizations.tsv", file_2, sizeof file_2 - 1},
  {"registry/people.tsv", file_3, sizeof file_3 - 1},
  {"registry/places.tsv", file_4, sizeof file_4 - 1},
  {"registry/states.tsv", file_5, sizeof file_5 - 1},
};

const relgraph_embedded_file *relgraph_embedded_files(size_t *count) {
  *count = sizeof files / sizeof files[0];
  return files;
}
