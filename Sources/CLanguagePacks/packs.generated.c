// Made by `make generate` from the files below ontology/, packs/, page/ and registry/; do not edit.
#include "CLanguagePacks.h"
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char file_0[] __attribute__((aligned(64))) = {
#embed "ontology/accuse.txt" suffix(, )
  0};
static const unsigned char file_1[] __attribute__((aligned(64))) = {
#embed "ontology/agree.txt" suffix(, )
  0};
static const unsigned char file_2[] __attribute__((aligned(64))) = {
#embed "ontology/aid.txt" suffix(, )
  0};
static const unsigned char file_3[] __attribute__((aligned(64))) = {
#embed "ontology/assault.txt" suffix(, )
  0};
static const unsigned char file_4[] __attribute__((aligned(64))) = {
#embed "ontology/coerce.txt" suffix(, )
  0};
static const unsigned char file_5[] __attribute__((aligned(64))) = {
#embed "ontology/concede.txt" suffix(, )
  0};
static const unsigned char file_6[] __attribute__((aligned(64))) = {
#embed "ontology/consult.txt" suffix(, )
  0};
static const unsigned char file_7[] __attribute__((aligned(64))) = {
#embed "ontology/cooperate.txt" suffix(, )
  0};
static const unsigned char file_8[] __attribute__((aligned(64))) = {
#embed "ontology/mobilize.txt" suffix(, )
  0};
static const unsigned char file_9[] __attribute__((aligned(64))) = {
#embed "ontology/office.txt" suffix(, )
  0};
static const unsigned char file_10[] __attribute__((aligned(64))) = {
#embed "ontology/part.txt" suffix(, )
  0};
static const unsigned char file_11[] __attribute__((aligned(64))) = {
#embed "ontology/protest.txt" suffix(, )
  0};
static const unsigned char file_12[] __attribute__((aligned(64))) = {
#embed "ontology/reject.txt" suffix(, )
  0};
static const unsigned char file_13[] __attribute__((aligned(64))) = {
#embed "ontology/request.txt" suffix(, )
  0};
static const unsigned char file_14[] __attribute__((aligned(64))) = {
#embed "ontology/retreat.txt" suffix(, )
  0};
static const unsigned char file_15[] __attribute__((aligned(64))) = {
#embed "ontology/sanction.txt" suffix(, )
  0};
static const unsigned char file_16[] __attribute__((aligned(64))) = {
#embed "ontology/support.txt" suffix(, )
  0};
static const unsigned char file_17[] __attribute__((aligned(64))) = {
#embed "ontology/threaten.txt" suffix(, )
  0};
static const unsigned char file_18[] __attribute__((aligned(64))) = {
#embed "packs/fr/abbreviations.txt" suffix(, )
  0};
static const unsigned char file_19[] __attribute__((aligned(64))) = {
#embed "packs/fr/body-patterns.tsv" suffix(, )
  0};
static const unsigned char file_20[] __attribute__((aligned(64))) = {
#embed "packs/fr/contractions.txt" suffix(, )
  0};
static const unsigned char file_21[] __attribute__((aligned(64))) = {
#embed "packs/fr/demonyms.txt" suffix(, )
  0};
static const unsigned char file_22[] __attribute__((aligned(64))) = {
#embed "packs/fr/descriptions.txt" suffix(, )
  0};
static const unsigned char file_23[] __attribute__((aligned(64))) = {
#embed "packs/fr/epithets.tsv" suffix(, )
  0};
static const unsigned char file_24[] __attribute__((aligned(64))) = {
#embed "packs/fr/forenames.tsv" suffix(, )
  0};
static const unsigned char file_25[] __attribute__((aligned(64))) = {
#embed "packs/fr/grammar/words.txt" suffix(, )
  0};
static const unsigned char file_26[] __attribute__((aligned(64))) = {
#embed "packs/fr/layout.txt" suffix(, )
  0};
static const unsigned char file_27[] __attribute__((aligned(64))) = {
#embed "packs/fr/metonyms.txt" suffix(, )
  0};
static const unsigned char file_28[] __attribute__((aligned(64))) = {
#embed "packs/fr/models/clusters.lexicon" suffix(, )
  0};
static const unsigned char file_29[] __attribute__((aligned(64))) = {
#embed "packs/fr/models/names.lexicon" suffix(, )
  0};
static const unsigned char file_30[] __attribute__((aligned(64))) = {
#embed "packs/fr/models/parser.model" suffix(, )
  0};
static const unsigned char file_31[] __attribute__((aligned(64))) = {
#embed "packs/fr/models/recognizer.model" suffix(, )
  0};
static const unsigned char file_32[] __attribute__((aligned(64))) = {
#embed "packs/fr/models/sentences.model" suffix(, )
  0};
static const unsigned char file_33[] __attribute__((aligned(64))) = {
#embed "packs/fr/models/tagger.model" suffix(, )
  0};
static const unsigned char file_34[] __attribute__((aligned(64))) = {
#embed "packs/fr/models/words.lexicon" suffix(, )
  0};
static const unsigned char file_35[] __attribute__((aligned(64))) = {
#embed "packs/fr/names.txt" suffix(, )
  0};
static const unsigned char file_36[] __attribute__((aligned(64))) = {
#embed "packs/fr/portfolios.tsv" suffix(, )
  0};
static const unsigned char file_37[] __attribute__((aligned(64))) = {
#embed "packs/fr/relations/accuse.txt" suffix(, )
  0};
static const unsigned char file_38[] __attribute__((aligned(64))) = {
#embed "packs/fr/relations/agree.txt" suffix(, )
  0};
static const unsigned char file_39[] __attribute__((aligned(64))) = {
#embed "packs/fr/relations/aid.txt" suffix(, )
  0};
static const unsigned char file_40[] __attribute__((aligned(64))) = {
#embed "packs/fr/relations/assault.txt" suffix(, )
  0};
static const unsigned char file_41[] __attribute__((aligned(64))) = {
#embed "packs/fr/relations/coerce.txt" suffix(, )
  0};
static const unsigned char file_42[] __attribute__((aligned(64))) = {
#embed "packs/fr/relations/concede.txt" suffix(, )
  0};
static const unsigned char file_43[] __attribute__((aligned(64))) = {
#embed "packs/fr/relations/consult.txt" suffix(, )
  0};
static const unsigned char file_44[] __attribute__((aligned(64))) = {
#embed "packs/fr/relations/cooperate.txt" suffix(, )
  0};
static const unsigned char file_45[] __attribute__((aligned(64))) = {
#embed "packs/fr/relations/grammar/dates.txt" suffix(, )
  0};
static const unsigned char file_46[] __attribute__((aligned(64))) = {
#embed "packs/fr/relations/grammar/irregular-verbs.txt" suffix(, )
  0};
static const unsigned char file_47[] __attribute__((aligned(64))) = {
#embed "packs/fr/relations/grammar/nouns.txt" suffix(, )
  0};
static const unsigned char file_48[] __attribute__((aligned(64))) = {
#embed "packs/fr/relations/grammar/roles.txt" suffix(, )
  0};
static const unsigned char file_49[] __attribute__((aligned(64))) = {
#embed "packs/fr/relations/grammar/speech.txt" suffix(, )
  0};
static const unsigned char file_50[] __attribute__((aligned(64))) = {
#embed "packs/fr/relations/grammar/verbs.txt" suffix(, )
  0};
static const unsigned char file_51[] __attribute__((aligned(64))) = {
#embed "packs/fr/relations/mobilize.txt" suffix(, )
  0};
static const unsigned char file_52[] __attribute__((aligned(64))) = {
#embed "packs/fr/relations/protest.txt" suffix(, )
  0};
static const unsigned char file_53[] __attribute__((aligned(64))) = {
#embed "packs/fr/relations/reject.txt" suffix(, )
  0};
static const unsigned char file_54[] __attribute__((aligned(64))) = {
#embed "packs/fr/relations/request.txt" suffix(, )
  0};
static const unsigned char file_55[] __attribute__((aligned(64))) = {
#embed "packs/fr/relations/retreat.txt" suffix(, )
  0};
static const unsigned char file_56[] __attribute__((aligned(64))) = {
#embed "packs/fr/relations/sanction.txt" suffix(, )
  0};
static const unsigned char file_57[] __attribute__((aligned(64))) = {
#embed "packs/fr/relations/support.txt" suffix(, )
  0};
static const unsigned char file_58[] __attribute__((aligned(64))) = {
#embed "packs/fr/relations/threaten.txt" suffix(, )
  0};
static const unsigned char file_59[] __attribute__((aligned(64))) = {
#embed "packs/fr/roles.tsv" suffix(, )
  0};
static const unsigned char file_60[] __attribute__((aligned(64))) = {
#embed "packs/fr/titles.tsv" suffix(, )
  0};
static const unsigned char file_61[] __attribute__((aligned(64))) = {
#embed "packs/fr/tokens.txt" suffix(, )
  0};
static const unsigned char file_62[] __attribute__((aligned(64))) = {
#embed "page/10-data.js" suffix(, )
  0};
static const unsigned char file_63[] __attribute__((aligned(64))) = {
#embed "page/20-words.js" suffix(, )
  0};
static const unsigned char file_64[] __attribute__((aligned(64))) = {
#embed "page/30-dom.js" suffix(, )
  0};
static const unsigned char file_65[] __attribute__((aligned(64))) = {
#embed "page/40-state.js" suffix(, )
  0};
static const unsigned char file_66[] __attribute__((aligned(64))) = {
#embed "page/45-filtering.js" suffix(, )
  0};
static const unsigned char file_67[] __attribute__((aligned(64))) = {
#embed "page/50-stage.js" suffix(, )
  0};
static const unsigned char file_68[] __attribute__((aligned(64))) = {
#embed "page/60-focus.js" suffix(, )
  0};
static const unsigned char file_69[] __attribute__((aligned(64))) = {
#embed "page/70-panel.js" suffix(, )
  0};
static const unsigned char file_70[] __attribute__((aligned(64))) = {
#embed "page/75-search.js" suffix(, )
  0};
static const unsigned char file_71[] __attribute__((aligned(64))) = {
#embed "page/80-table.js" suffix(, )
  0};
static const unsigned char file_72[] __attribute__((aligned(64))) = {
#embed "page/85-filters.js" suffix(, )
  0};
static const unsigned char file_73[] __attribute__((aligned(64))) = {
#embed "page/90-export.js" suffix(, )
  0};
static const unsigned char file_74[] __attribute__((aligned(64))) = {
#embed "page/99-main.js" suffix(, )
  0};
static const unsigned char file_75[] __attribute__((aligned(64))) = {
#embed "page/page.css" suffix(, )
  0};
static const unsigned char file_76[] __attribute__((aligned(64))) = {
#embed "page/page.html" suffix(, )
  0};
static const unsigned char file_77[] __attribute__((aligned(64))) = {
#embed "registry/offices.tsv" suffix(, )
  0};
static const unsigned char file_78[] __attribute__((aligned(64))) = {
#embed "registry/organizations.tsv" suffix(, )
  0};
static const unsigned char file_79[] __attribute__((aligned(64))) = {
#embed "registry/people.tsv" suffix(, )
  0};
static const unsigned char file_80[] __attribute__((aligned(64))) = {
#embed "registry/places.tsv" suffix(, )
  0};
static const unsigned char file_81[] __attribute__((aligned(64))) = {
#embed "registry/states.tsv" suffix(, )
  0};

static const relgraph_embedded_file files[] = {
  {"ontology/accuse.txt", file_0, sizeof file_0 - 1},
  {"ontology/agree.txt", file_1, sizeof file_1 - 1},
  {"ontology/aid.txt", file_2, sizeof file_2 - 1},
  {"ontology/assault.txt", file_3, sizeof file_3 - 1},
  {"ontology/coerce.txt", file_4, sizeof file_4 - 1},
  {"ontology/concede.txt", file_5, sizeof file_5 - 1},
  {"ontology/consult.txt", file_6, sizeof file_6 - 1},
  {"ontology/cooperate.txt", file_7, sizeof file_7 - 1},
  {"ontology/mobilize.txt", file_8, sizeof file_8 - 1},
  {"ontology/office.txt", file_9, sizeof file_9 - 1},
  {"ontology/part.txt", file_10, sizeof file_10 - 1},
  {"ontology/protest.txt", file_11, sizeof file_11 - 1},
  {"ontology/reject.txt", file_12, sizeof file_12 - 1},
  {"ontology/request.txt", file_13, sizeof file_13 - 1},
  {"ontology/retreat.txt", file_14, sizeof file_14 - 1},
  {"ontology/sanction.txt", file_15, sizeof file_15 - 1},
  {"ontology/support.txt", file_16, sizeof file_16 - 1},
  {"ontology/threaten.txt", file_17, sizeof file_17 - 1},
  {"packs/fr/abbreviations.txt", file_18, sizeof file_18 - 1},
  {"packs/fr/body-patterns.tsv", file_19, sizeof file_19 - 1},
  {"packs/fr/contractions.txt", file_20, sizeof file_20 - 1},
  {"packs/fr/demonyms.txt", file_21, sizeof file_21 - 1},
  {"packs/fr/descriptions.txt", file_22, sizeof file_22 - 1},
  {"packs/fr/epithets.tsv", file_23, sizeof file_23 - 1},
  {"packs/fr/forenames.tsv", file_24, sizeof file_24 - 1},
  {"packs/fr/grammar/words.txt", file_25, sizeof file_25 - 1},
  {"packs/fr/layout.txt", file_26, sizeof file_26 - 1},
  {"packs/fr/metonyms.txt", file_27, sizeof file_27 - 1},
  {"packs/fr/models/clusters.lexicon", file_28, sizeof file_28 - 1},
  {"packs/fr/models/names.lexicon", file_29, sizeof file_29 - 1},
  {"packs/fr/models/parser.model", file_30, sizeof file_30 - 1},
  {"packs/fr/models/recognizer.model", file_31, sizeof file_31 - 1},
  {"packs/fr/models/sentences.model", file_32, sizeof file_32 - 1},
  {"packs/fr/models/tagger.model", file_33, sizeof file_33 - 1},
  {"packs/fr/models/words.lexicon", file_34, sizeof file_34 - 1},
  {"packs/fr/names.txt", file_35, sizeof file_35 - 1},
  {"packs/fr/portfolios.tsv", file_36, sizeof file_36 - 1},
  {"packs/fr/relations/accuse.txt", file_37, sizeof file_37 - 1},
  {"packs/fr/relations/agree.txt", file_38, sizeof file_38 - 1},
  {"packs/fr/relations/aid.txt", file_39, sizeof file_39 - 1},
  {"packs/fr/relations/assault.txt", file_40, sizeof file_40 - 1},
  {"packs/fr/relations/coerce.txt", file_41, sizeof file_41 - 1},
  {"packs/fr/relations/concede.txt", file_42, sizeof file_42 - 1},
  {"packs/fr/relations/consult.txt", file_43, sizeof file_43 - 1},
  {"packs/fr/relations/cooperate.txt", file_44, sizeof file_44 - 1},
  {"packs/fr/relations/grammar/dates.txt", file_45, sizeof file_45 - 1},
  {"packs/fr/relations/grammar/irregular-verbs.txt", file_46, sizeof file_46 - 1},
  {"packs/fr/relations/grammar/nouns.txt", file_47, sizeof file_47 - 1},
  {"packs/fr/relations/grammar/roles.txt", file_48, sizeof file_48 - 1},
  {"packs/fr/relations/grammar/speech.txt", file_49, sizeof file_49 - 1},
  {"packs/fr/relations/grammar/verbs.txt", file_50, sizeof file_50 - 1},
  {"packs/fr/relations/mobilize.txt", file_51, sizeof file_51 - 1},
  {"packs/fr/relations/protest.txt", file_52, sizeof file_52 - 1},
  {"packs/fr/relations/reject.txt", file_53, sizeof file_53 - 1},
  {"packs/fr/relations/request.txt", file_54, sizeof file_54 - 1},
  {"packs/fr/relations/retreat.txt", file_55, sizeof file_55 - 1},
  {"packs/fr/relations/sanction.txt", file_56, sizeof file_56 - 1},
  {"packs/fr/relations/support.txt", file_57, sizeof file_57 - 1},
  {"packs/fr/relations/threaten.txt", file_58, sizeof file_58 - 1},
  {"packs/fr/roles.tsv", file_59, sizeof file_59 - 1},
  {"packs/fr/titles.tsv", file_60, sizeof file_60 - 1},
  {"packs/fr/tokens.txt", file_61, sizeof file_61 - 1},
  {"page/10-data.js", file_62, sizeof file_62 - 1},
  {"page/20-words.js", file_63, sizeof file_63 - 1},
  {"page/30-dom.js", file_64, sizeof file_64 - 1},
  {"page/40-state.js", file_65, sizeof file_65 - 1},
  {"page/45-filtering.js", file_66, sizeof file_66 - 1},
  {"page/50-stage.js", file_67, sizeof file_67 - 1},
  {"page/60-focus.js", file_68, sizeof file_68 - 1},
  {"page/70-panel.js", file_69, sizeof file_69 - 1},
  {"page/75-search.js", file_70, sizeof file_70 - 1},
  {"page/80-table.js", file_71, sizeof file_71 - 1},
  {"page/85-filters.js", file_72, sizeof file_72 - 1},
  {"page/90-export.js", file_73, sizeof file_73 - 1},
  {"page/99-main.js", file_74, sizeof file_74 - 1},
  {"page/page.css", file_75, sizeof file_75 - 1},
  {"page/page.html", file_76, sizeof file_76 - 1},
  {"registry/offices.tsv", file_77, sizeof file_77 - 1},
  {"registry/organizations.tsv", file_78, sizeof file_78 - 1},
  {"registry/people.tsv", file_79, sizeof file_79 - 1},
  {"registry/places.tsv", file_80, sizeof file_80 - 1},
  {"registry/states.tsv", file_81, sizeof file_81 - 1},
};

const relgraph_embedded_file *relgraph_embedded_files(size_t *count) {
  *count = sizeof files / sizeof files[0];
  return files;
}
