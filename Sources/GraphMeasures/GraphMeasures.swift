// GraphMeasures
