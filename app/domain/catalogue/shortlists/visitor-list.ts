/** Days after its last change that a visitor's list is forgotten, by their browser and by us. Nobody is asked: nobody is known. */
export const visitorListDays = 180
