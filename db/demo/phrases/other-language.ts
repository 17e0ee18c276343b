// Mails in languages that the extractors do not support; they must yield nothing.
export const OTHER_LANGUAGE: readonly string[] = [
  'vielen Dank für die Unterlagen. Wir besprechen das intern und melden uns in der kommenden Woche.\n\nFür den Vertrag brauchen wir noch eine Freigabe der Rechtsabteilung.',
  'danke für das Gespräch. Das Budget ist noch nicht freigegeben, ich erwarte eine Antwort bis Monatsende.',
  'anbei unsere Anmerkungen zum Angebot. Könnten Sie bitte die Position Onboarding genauer beschreiben?',
  'leider muss ich unseren Termin verschieben. Passt Ihnen der Donnerstag?',
  'merci pour la proposition. Nous allons la présenter au comité la semaine prochaine.\n\nLe service achats vous contactera directement.',
  'je vous remercie pour votre appel. Pourriez-vous nous envoyer le devis en euros, hors taxes ?',
  'notre équipe juridique relit actuellement le contrat. Je reviens vers vous dès que possible.',
  'bedankt voor het overzicht. Wij hebben nog een paar vragen over de koppeling met ons systeem.',
  'gracias por la demostración. El equipo está interesado, pero necesitamos la aprobación de finanzas.',
  'tack för materialet. Vi återkommer med frågor efter mötet med ledningen.',
];
