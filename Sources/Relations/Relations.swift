// Relations
