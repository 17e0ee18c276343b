// Family names, real in form and mixed in origin, for people who do not exist.
export const LAST_NAMES: readonly string[] = (
  'Abernathy Adeyemi Ahlgren Alcantara Amankwah Andersson Aranda Ashdown Baptiste Barczak Bellweather Benitez ' +
  'Bergstrom Bhandari Bianchi Birtwistle Blanchet Bogdan Brandvold Carrasco Chaudhry Cheng Ciobanu Cordova ' +
  'Craddock Dalgaard Delacroix Demir Desrosiers Diallo Dimitrov Dufresne Eikeland Ekwueme Eriksen Escobedo ' +
  'Fairweather Falkenberg Farahani Ferreira Fitzgibbon Fontaine Fujimoto Galloway Georgiou Ghali Gonsalves ' +
  'Greenhalgh Grimaldi Gustavsson Hadley Haugen Hoang Holloway Horvath Iglesias Ikeda Inglewood Ismail Ivanova ' +
  'Jankowski Jensen Jimoh Kaplan Kariuki Kavanagh Kessler Khoury Kiplagat Kowalczyk Krishnan Lacroix Langley ' +
  'Larsen Leclerc Lindgren Lombardi Lundgren Macalister Mahmoud Manolo Marchetti Mbeki Mendonca Mirza Moreau ' +
  'Mukherjee Nakagawa Natarajan Ndiaye Nishimura Novak Nwosu Obrien Okafor Olofsson Onyango Ortega Osei Pacheco ' +
  'Palmgren Papadakis Patwardhan Pelletier Petrov Pham Pinheiro Quigley Quintero Rahimi Ramaswamy Rasmussen ' +
  'Ravenscroft Reyes Rojas Rosenthal Sandoval Santoro Sarkar Schreiber Sheffield Silveira Sorensen Stavros ' +
  'Strand Suzuki Szabo Takahashi Tanaka Thackeray Tran Tremblay Uddin Underhill Valdez Vandermeer Varga Vega ' +
  'Villanueva Wadsworth Waweru Westergaard Whitlock Winterbourne Xu Yamamoto Yeboah Yilmaz Zamora Zielinski'
).split(' ');
