// @ts-check
// The page's own words, in French and English.
import { graph } from "./10-data.js";

/** @type {Record<string, [string, string]>} */
const all = {
  search: ["Chercher un nom", "Search a name"], relations: ["Relations", "Relations"], network: ["Cooccurrences", "Co-occurrences"], table: ["Tableau", "Table"],
  filters: ["Filtres", "Filters"], export: ["Exporter", "Export"], fit: ["Tout voir", "Fit"], zoomIn: ["Agrandir", "Zoom in"], zoomOut: ["Réduire", "Zoom out"],
  close: ["Fermer", "Close"], language: ["English", "Français"],
  intro: ["Cliquez sur une entité ou un lien pour voir les phrases qui le fondent. Au clavier : Tab pour entrer dans la carte, flèches pour passer d'une entité à sa voisine, Entrée pour choisir, Échap pour revenir, / pour chercher.", "Click an entity or a link to see the sentences behind it. Keyboard: Tab into the map, arrows to move to a neighbour, Enter to select, Escape to go back, / to search."],
  mapLabel: ["Carte : flèches pour se déplacer, Entrée pour choisir", "Map: arrows to move, Enter to select"], person: ["personne", "person"],
  state: ["État", "state"], organization: ["organisation", "organisation"], other: ["autre", "other"], aliases: ["Aussi nommé", "Also called"],
  why: ["Pourquoi ces noms vont ensemble", "Why these names belong together"], measures: ["Mesures", "Measures"], measure: ["Mesure", "Measure"],
  value: ["Valeur", "Value"], rank: ["Rang", "Rank"], mention: ["mention", "mention"], mentions: ["mentions", "mentions"], documents: ["articles", "articles"],
  document: ["article", "article"], together: ["Apparaît avec", "Appears with"], passages: ["passages communs", "shared passages"],
  passage: ["passage commun", "shared passage"], statements: ["énoncés", "statements"], statement: ["énoncé", "statement"],
  notDrawn: ["N'est pas dessiné sur cette carte.", "Not drawn on this map."], more: ["autres passages dans graph.json", "more passages in graph.json"],
  name: ["Nom", "Name"], type: ["Type", "Type"], source: ["De", "From"], target: ["À", "To"], relation: ["Relation", "Relation"], count: ["Nombre", "Count"],
  evidence: ["Phrase", "Sentence"], entities: ["Entités", "Entities"], links: ["Liens", "Links"], noResult: ["Aucun nom trouvé", "No name found"],
  asserted: ["affirmé", "asserted"], denied: ["nié", "denied"], planned: ["prévu", "planned"], hypothetical: ["hypothétique", "hypothetical"],
  historical: ["historique", "historical"], according: ["selon", "according to"], as: ["en tant que", "as"], sign: ["Signe", "Sign"],
  cooperation: ["coopération", "cooperation"], conflict: ["conflit", "conflict"], family: ["Famille de relations", "Family of relations"],
  "family cooperation-strong": ["coopération concrète", "material cooperation"], "family cooperation": ["coopération en paroles", "verbal cooperation"],
  "family neutral": ["demandes", "requests"], "family conflict": ["conflit en paroles", "verbal conflict"],
  "family conflict-strong": ["conflit concret", "material conflict"], "family structural": ["fonctions, appartenances", "offices, memberships"],
  neutral: ["neutre", "neutral"], structural: ["fonction, appartenance", "office, membership"], modality: ["Modalité", "Modality"],
  minimum: ["Au moins", "At least"], period: ["Période", "Period"], from: ["du", "from"], to: ["au", "to"], allDocuments: ["tous les articles", "all articles"],
  reset: ["Tout rétablir", "Reset"], shown: ["liens affichés", "links shown"], hide: ["Masquer", "Hide"], pin: ["Épingler", "Pin"], unpin: ["Détacher", "Unpin"],
  hidden: ["masqués", "hidden"], svg: ["Image SVG", "SVG image"], png: ["Image PNG", "PNG image"],
  csv: ["Citations de la sélection (CSV)", "Quotes of the selection (CSV)"], print: ["Imprimer", "Print"],
  link: ["Copier le lien de cette vue", "Copy link to this view"], copied: ["Lien copié", "Link copied"], closeness: ["proximité", "closeness"],
  betweenness: ["intermédiarité", "betweenness"], degree: ["nombre de liens", "degree"], strength: ["force des liens", "strength"],
  component: ["composante", "component"], pagerank: ["PageRank", "PageRank"], core: ["cœur", "core"], eigenvector: ["centralité spectrale", "eigenvector"],
  clustering: ["agrégation locale", "clustering"], oneDocument: ["Article", "Article"], colour: ["Couleur", "Colour"], byType: ["selon le type", "by type"],
  byCommunity: ["selon le groupe", "by group"], bySign: ["selon le signe", "by sign"], undrawn: ["pas sur la carte", "not on the map"],
  offMap: ["hors carte", "not on the map"], dark: ["Sombre", "Dark"], light: ["Clair", "Light"], theme: ["Couleurs claires ou sombres", "Light or dark colours"],
  all: ["tous les liens entre ces entités", "all links between these entities"], chosen: ["sélection", "selection"], results: ["noms trouvés", "names found"],
  interval: ["Le rang d'abord ; puis, entre parenthèses, les rangs que donnerait un autre choix d'articles semblables.", "The rank first; then, in brackets, the ranks that other articles of the kind might give."],
  brush: ["Glissez sur les barres pour choisir une période", "Drag over the bars to choose a period"], happened: ["événement :", "event:"],
  copy: ["copie d'un autre article", "copy of another article"], hub: ["pivot", "hub"], authority: ["autorité", "authority"],
  harmonic: ["centralité harmonique", "harmonic centrality"], constraint: ["contrainte", "constraint"], effective_size: ["taille effective", "effective size"],
  community: ["groupe", "group"], noDate: ["sans date", "undated"],
};

let language = graph.language === "en" ? 1 : 0;

/** One of the page's words. @param {string} key */
export function word(key) {
  return Object.hasOwn(all, key) ? all[key][language] : key;
}

export function languageTag() {
  return language === 0 ? "fr" : "en";
}

/** Speaks French or English from now on. @param {string} tag */
export function speak(tag) {
  language = tag === "en" ? 1 : 0;
}

/** Title, subtitle and omissions of a view. @param {string} name @returns {{title: string, subtitle: string, omissions: string[]}} */
export function viewWords(name) {
  const { words } = graph.views.find((/** @type {any} */ view) => view.name === name);
  return words[languageTag()] ?? words[graph.language];
}

/** A relation type's label. @param {string} type */
export function typeLabel(type) {
  const entry = graph.types.find((/** @type {any} */ t) => t.type === type);
  return entry?.labels[languageTag()] ?? (type === "cooccurrence" ? word("together").toLowerCase() : type);
}

/** A number with its noun. @param {number} count @param {string} one @param {string} many */
export function counted(count, one, many) {
  return `${count.toLocaleString(languageTag())} ${word(count === 1 ? one : many)}`;
}

/** A date as people write it. @param {string | undefined} iso */
export function dateText(iso) {
  if (!iso) return word("noDate");
  const [year, month, day] = iso.split("-").map(Number);
  if (!month) return String(year);
  const date = new Date(Date.UTC(year, month - 1, day || 1));
  return date.toLocaleDateString(languageTag(), {
    timeZone: "UTC", year: "numeric", month: "long", day: day ? "numeric" : undefined,
  });
}
