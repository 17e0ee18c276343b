// Given names from many places, for people who do not exist.
export const FIRST_NAMES: readonly string[] = (
  'Adaeze Agnieszka Ahmed Aiko Alasdair Alejandra Amara Amir Anders Anneke Aoife Arjun Astrid Ayodele Beatriz ' +
  'Bojan Brigid Callum Carmen Catalina Chidi Chloe Dagny Daichi Danika Darius Delphine Devika Dmitri Eamon Edwina ' +
  'Elif Emeka Emiko Enzo Esperanza Etienne Fatima Felix Fiona Freya Gaurav Giulia Graham Hamza Hana Haruka Hassan ' +
  'Henrik Ibrahim Ines Ingrid Isabela Ivo Jamal Jasmin Joaquin Johanna Jorge Kaito Kamila Karim Katarina Keisha ' +
  'Kwame Lakshmi Laszlo Leila Leonie Liam Lorenzo Lucinda Maarten Magnus Malik Marguerite Marisol Mateus Matilda ' +
  'Mikkel Minh Miriam Nadia Naoki Nathaniel Neha Niamh Nikolai Nomsa Odette Olga Omar Oskar Paloma Pascal Petra ' +
  'Quentin Rachel Rafael Rania Renata Rohan Rosalind Ruben Sabine Samira Santiago Sefa Selma Shanice Sigrid Simone ' +
  'Sven Tamsin Tariq Tatiana Thandi Theodora Tomasz Uma Valentina Viktor Wei Xiomara Yara Yusuf Zainab Zoltan'
).split(' ');
