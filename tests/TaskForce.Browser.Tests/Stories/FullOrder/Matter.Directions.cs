using TaskForce.Domain;
using TaskForce.Domain.Requests;

namespace TaskForce.Browser.Tests.Stories.FullOrder;

/// <summary>The two directions in which the story is told.</summary>
internal sealed partial record Matter
{
    /// <summary>The investigating judge of Lille writes in French to Kortrijk, with a Dutch translation: courtesy, since Belgium accepts French (reference §6.3).</summary>
    public static Matter LilleToKortrijk { get; } = new()
    {
        Issuer = "juge.lille", Executor = "magistraat.kortrijk", Written = Language.Fr, Translated = Language.Nl,
        Title = "Écoute et infiltration, réseau Lys", Place = "Kortrijk", To = new("BE-DIV-KOR"), Reason = "La division de Courtrai suit déjà ce réseau.", Translator = "Griet Maenhout",
        Urgency = new("Les téléphones sont changés chaque mois.", "De telefoons worden elke maand vervangen."),
        WantedBecause = new("La prochaine livraison est attendue à la mi-décembre.", "De volgende levering wordt half december verwacht."),
        Covert = new("Infiltration d’un agent dans le hangar de Courtrai.", "Infiltratie van een agent in de loods te Kortrijk."),
        Interception = new("Interception, avec assistance technique, d’une ligne mobile belge.", "Interceptie, met technische bijstand, van een Belgische mobiele lijn."),
        Minor = new("Le fils du suspect, âgé de quinze ans, utilise parfois la ligne.", "De zoon van de verdachte, vijftien jaar oud, gebruikt soms de lijn."),
        Facts = new("Cocaïne reçue à Courtrai et revendue à Lille par un réseau familial.\nDeux saisies depuis mars 2026.",
            "Cocaïne ontvangen te Kortrijk en doorverkocht te Rijsel door een familienetwerk.\nTwee inbeslagnemingen sinds maart 2026."),
        CovertRelevance = new("Seul un agent infiltré peut identifier les fournisseurs.", "Alleen een infiltrant kan de leveranciers identificeren."),
        InterceptionRelevance = new("Les rendez-vous se prennent par téléphone.", "De afspraken worden telefonisch gemaakt."),
        Formalities = new("Chaque conversation est retranscrite avec l’heure.", "Elk gesprek wordt met het uur uitgeschreven."),
        Necessity = new("Les surveillances physiques n’ont rien établi.", "De fysieke observaties hebben niets opgeleverd."),
        Offence = "trafic de stupéfiants en bande organisée", Provision = "Code pénal, art. 222-36", FactsPlace = "Lille", FileNumber = "JI LIL 26/0815", Office = ("13 avenue du Peuple-Belge", "+33 3 20 78 33 33"), Official = "Enquêtrice", Category = OffenceCategory.D05,
        Suspect = ("Delcroix", "Yvan"), Child = ("Delcroix", "Théo"), Number = "+32 470 12 34 56",
        LessIntrusive = ("De verkeersgegevens van dezelfde lijn volstaan om de afspraken vast te stellen.", "D’accord : les données de trafic suffisent à ce stade."),
        Further = new("Données de trafic de la même ligne depuis le 1er mars 2026.", "Verkeersgegevens van dezelfde lijn sinds 1 maart 2026."),
    };

    /// <summary>The investigating judge of West-Vlaanderen writes in Dutch to Lille: France accepts French alone, nothing is sent before it is translated (reference §6.3).</summary>
    public static Matter BruggeToLille { get; } = new()
    {
        Issuer = "rechter.brugge", Executor = "juge.lille", Written = Language.Nl, Translated = Language.Fr,
        Title = "Tap en infiltratie, wapenhandel Leie", Place = "Lille", To = new("FR-JI-LIL"), Translator = "Luc Desmet",
        Urgency = new("De wapens verdwijnen binnen enkele dagen.", "Les armes disparaissent en quelques jours."),
        WantedBecause = new("Een overdracht is op 16 december gepland.", "Une remise est prévue le 16 décembre."),
        Covert = new("Infiltratie van een agent in de garage te Rijsel.", "Infiltration d’un agent dans le garage de Lille."),
        Interception = new("Interceptie, met technische bijstand, van een Franse mobiele lijn.", "Interception, avec assistance technique, d’une ligne mobile française."),
        Minor = new("De minderjarige nicht van de verdachte woont op hetzelfde adres.", "La nièce mineure du suspect habite à la même adresse."),
        Facts = new("Vuurwapens gekocht te Rijsel en verkocht te Brugge.\nDrie wapens teruggevonden.", "Armes à feu achetées à Lille et vendues à Bruges.\nTrois armes retrouvées."),
        CovertRelevance = new("De verkoper aanvaardt alleen wie hem is voorgesteld.", "Le vendeur n’accepte que ceux qui lui ont été présentés."),
        InterceptionRelevance = new("De leveringen worden telefonisch afgesproken.", "Les livraisons sont convenues par téléphone."),
        Formalities = new("De opnamen worden dagelijks overgezonden.", "Les enregistrements sont transmis chaque jour."),
        Necessity = new("Een observatie werd opgemerkt en gestaakt.", "Une observation a été remarquée et interrompue."),
        Offence = "illegale wapenhandel", Provision = "Wapenwet van 8 juni 2006, art. 23", FactsPlace = "Brugge", FileNumber = "OR BR 26/0442", Office = ("Kazernevest 3", "+32 50 47 30 00"), Official = "Speurder", Category = OffenceCategory.D06,
        Suspect = ("Verhaeghe", "Joris"), Child = ("Verhaeghe", "Lotte"), Number = "+33 6 12 34 56 78",
        LessIntrusive = ("Les données de trafic de cette ligne établiraient les mêmes contacts.", "Akkoord: de verkeersgegevens volstaan voorlopig."),
        Further = new("Verkeersgegevens van dezelfde lijn sinds 1 maart 2026.", "Données de trafic de la même ligne depuis le 1er mars 2026."),
    };
}
