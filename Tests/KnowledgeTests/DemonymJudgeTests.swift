import RelgraphCore
import Testing

@testable import Knowledge

@Suite("DemonymJudge")
struct DemonymJudgeTests {
  @Test(
    "an adjective speaks of its state",
    arguments: [
      "Le ministre [russe|A Russie] signe.", "Les [Russes|A Russie] votent.",
      "L'accord [franco|A France]-[russe|A Russie] dure.",
      "La police [malaise|A Malaisie] enquête.", "Le [chinois|A Chine] Huawei livre.",
    ])
  func states(_ marked: String) throws {
    // The company beside the adjective is a mention of its own.
    try expectMentions(
      marked.replacing(" Huawei", with: " [Huawei|N Huawei]"))
  }

  @Test(
    "a language, a dish or a thing of the name does not",
    arguments: [
      "Il parle russe et chinois.", "Le texte est écrit en russe.",
      "Apprendre le chinois est long.",
      "Un professeur de russe est là.", "La salade russe est froide.", "La roulette russe tue.",
      "Un roman sud-américain paraît.",
      "Un malaise s'installe.", "Des signes de malaise durent.", "Un profond malaise règne.",
    ])
  func languages(_ text: String) throws { try expectMentions(text) }
}
