public import Linguistics

/// A mistake in a data file of the ontology or of a language's triggers.
public typealias RelationDataError = PackError
