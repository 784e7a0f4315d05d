#!/bin/sh
# Writes Sources/CLanguagePacks/packs.generated.c: one table entry for each file below ontology/, packs/ and
# registry/, in byte order of their paths. A new language or relation type is a new file, no code.
set -eu
LC_ALL=C
export LC_ALL
cd "$(dirname "$0")/../Sources/CLanguagePacks"
out=packs.generated.c.new
{
  echo '// Made by `make generate` from the files below ontology/, packs/, page/ and registry/; do not edit.'
  echo '#include "CLanguagePacks.h"'
  echo '#pragma clang diagnostic ignored "-Wc23-extensions"'
  echo
  count=0
  table=''
  for file in $(find ontology packs page registry -type f ! -name '.*' ! -name '*.md' | sort); do
    echo "static const unsigned char file_$count[] __attribute__((aligned(64))) = {"
    echo "#embed \"$file\" suffix(, )"
    echo '  0};'
    table="$table
  {\"$file\", file_$count, sizeof file_$count - 1},"
    count=$((count + 1))
  done
  echo
  echo "static const relgraph_embedded_file files[] = {$table"
  echo '};'
  echo
  echo 'const relgraph_embedded_file *relgraph_embedded_files(size_t *count) {'
  echo '  *count = sizeof files / sizeof files[0];'
  echo '  return files;'
  echo '}'
} >"$out"
mv "$out" packs.generated.c
