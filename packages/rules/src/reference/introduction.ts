import type { Text } from '../criterion.ts'

export type Passage = {
  id: string
  title: Text
  paragraphs: readonly Text[]
  /** In this order where `isOrdered`. */
  items: readonly { name: Text; text: Text }[]
  isOrdered: boolean
}

/** What has to be known before any criterion is read (sections 1.6, 8.3 and 9 of the evidence document). */
export const INTRODUCTION: readonly Passage[] = [
  {
    id: 'purpose',
    title: { en: 'What it is for', fr: 'À quoi cela sert' },
    paragraphs: [
      {
        en: 'For physiotherapists, about patients who want to run after a birth. Restride holds what was recorded and signed against published criteria and suggests, with every reason and everything that is missing. The physiotherapist decides. It is not for emergencies.',
        fr: 'Pour les physiothérapeutes, au sujet de patientes qui veulent courir après un accouchement. Restride compare ce qui est consigné et signé à des critères publiés, puis suggère, avec chaque raison et tout ce qui manque. La physiothérapeute décide. Ce n’est pas pour les urgences.',
      },
      {
        en: 'What she reads is shown with each criterion. Some answers bring other words, such as a sign that needs 911.',
        fr: 'Ce qu’elle lit figure avec chaque critère. Certaines réponses amènent d’autres mots, par exemple un signe qui demande le 911.',
      },
    ],
    items: [],
    isOrdered: false,
  },
  {
    id: 'suggestions',
    title: { en: 'From the criteria to one suggestion', fr: 'Des critères à une suggestion' },
    paragraphs: [
      {
        en: 'Every criterion is asked, and every question is worded so that “met” is the good answer. Unknown is never met: a blank, or an answer that is too old, never weighs less than a bad answer. Of these five, the first that fits is suggested.',
        fr: 'Chaque critère est examiné, et chaque question est formulée pour que «\u00A0atteint\u00A0» soit la bonne réponse. L’inconnu n’est jamais «\u00A0atteint\u00A0»\u00A0: une réponse absente ou trop ancienne ne pèse jamais moins qu’une mauvaise réponse. Des cinq suggestions, la première qui convient est donnée.',
      },
    ],
    items: [
      {
        name: { en: 'Refer', fr: 'Orienter' },
        text: {
          en: 'a warning sign is present, whatever else is known or missing',
          fr: 'un signe d’alerte est présent, quoi que l’on sache d’autre',
        },
      },
      {
        name: { en: 'Hold', fr: 'Attendre' },
        text: {
          en: 'a criterion that blocks is not met',
          fr: 'un critère bloquant n’est pas atteint',
        },
      },
      {
        name: { en: 'Incomplete', fr: 'Incomplet' },
        text: {
          en: 'nothing that blocks failed, but something that could is unknown',
          fr: 'rien de bloquant n’a échoué, mais quelque chose qui pourrait bloquer est inconnu',
        },
      },
      {
        name: { en: 'Ready with cautions', fr: 'Prête, avec prudence' },
        text: {
          en: 'all that blocks is met; something to watch is not met or unknown',
          fr: 'tout ce qui bloque est atteint; un point à surveiller ne l’est pas ou est inconnu',
        },
      },
      {
        name: { en: 'Ready', fr: 'Prête' },
        text: {
          en: 'everything that applies is met',
          fr: 'tout ce qui s’applique est atteint',
        },
      },
    ],
    isOrdered: true,
  },
  {
    id: 'profiles',
    title: { en: 'The two profiles', fr: 'Les deux profils' },
    paragraphs: [
      {
        en: 'A test the profile does not ask for still counts once it was done: a symptom in any test blocks in both profiles.',
        fr: 'Un test que le profil ne demande pas compte quand même s’il a été fait\u00A0: un symptôme dans un test bloque dans les deux profils.',
      },
    ],
    items: [
      {
        name: { en: 'Goom 2019 (default)', fr: 'Goom 2019 (par défaut)' },
        text: {
          en: 'the battery of Goom, Donnelly & Brockwell 2019: seven load and impact tests, four strength tests, pelvic floor examination',
          fr: 'la batterie de Goom, Donnelly et Brockwell 2019\u00A0: sept tests de charge et d’impact, quatre tests de force, examen du plancher pelvien',
        },
      },
      {
        name: { en: 'Article', fr: 'Article' },
        text: {
          en: 'the six tests of the clinic’s article of 2021',
          fr: 'les six tests de l’article de la clinique, de 2021',
        },
      },
    ],
    isOrdered: false,
  },
  {
    id: 'evidence',
    title: { en: 'How sure this is', fr: 'À quel point c’est sûr' },
    paragraphs: [
      {
        en: 'Most of it is expert opinion (level 4). No study shows that passing these tests lowers symptoms or injury. What is marked clinic protocol is our own choice, found in no source; it is never evidence. Each threshold is a proposal until a pelvic-health physiotherapist has signed it off.',
        fr: 'L’essentiel est de l’avis d’experts (niveau 4). Aucune étude ne montre que réussir ces tests diminue les symptômes ou les blessures. Ce qui porte la mention «\u00A0protocole clinique\u00A0» est notre propre choix, qu’aucune source ne confirme; ce n’est jamais une preuve. Chaque seuil reste une proposition tant qu’une physiothérapeute en santé pelvienne ne l’a pas approuvé.',
      },
    ],
    items: [],
    isOrdered: false,
  },
  {
    id: 'conflicts',
    title: { en: 'Where the sources conflict', fr: 'Là où les sources se contredisent' },
    paragraphs: [
      {
        en: 'Restride follows the article and the guideline by default. Where the physiotherapist departs from them, her reason is kept with her decision.',
        fr: 'Restride suit par défaut l’article et le guide. Si la physiothérapeute s’en écarte, sa raison est conservée avec sa décision.',
      },
    ],
    items: [
      {
        name: {
          en: 'Article 2021; Goom, Donnelly & Brockwell 2019',
          fr: 'Article 2021; Goom, Donnelly et Brockwell 2019',
        },
        text: {
          en: 'no running before 12 weeks; the guideline also says 3 months, and longer with any pelvic floor symptom',
          fr: 'pas de course avant 12 semaines; le guide dit aussi 3 mois, et plus longtemps avec un symptôme du plancher pelvien',
        },
      },
      {
        name: {
          en: 'Delphi consensus, Christopher et al. 2024',
          fr: 'Consensus Delphi, Christopher et coll. 2024',
        },
        text: {
          en: 'at least 3 weeks of rest, then a timeline for each woman',
          fr: 'au moins 3 semaines de repos, puis un calendrier propre à chaque femme',
        },
      },
      {
        name: {
          en: 'UK Chief Medical Officers 2019',
          fr: 'Médecins-chefs du Royaume-Uni 2019',
        },
        text: {
          en: 'jogging is an example of moderate activity from birth to 12 months: “listen to your body and start gently”',
          fr: 'le jogging est un exemple d’activité modérée de la naissance à 12 mois\u00A0: écouter son corps et commencer doucement',
        },
      },
    ],
    isOrdered: false,
  },
  {
    id: 'meanwhile',
    title: {
      en: 'What goes on while she does not run',
      fr: 'Ce qui continue tant qu’elle ne court pas',
    },
    paragraphs: [
      {
        en: 'Not running is not resting. The 2025 Canadian guideline asks for 120 minutes or more of moderate to vigorous activity a week, over 4 days or more, and pelvic floor exercises each day, where nothing speaks against it. A suggestion that is not “refer” says what to keep doing.',
        fr: 'Ne pas courir n’est pas se reposer. Les lignes directrices canadiennes de 2025 demandent au moins 120 minutes d’activité modérée à vigoureuse par semaine, sur au moins 4 jours, et des exercices du plancher pelvien chaque jour, si rien ne s’y oppose. Une suggestion autre que «\u00A0orienter\u00A0» dit quoi continuer.',
      },
    ],
    items: [],
    isOrdered: false,
  },
]
