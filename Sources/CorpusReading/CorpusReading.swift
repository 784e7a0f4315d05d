// CorpusReading
