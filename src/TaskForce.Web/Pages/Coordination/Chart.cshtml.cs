using MediatR;
using TaskForce.Application.Coordination;
using TaskForce.Application.Texts;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Forms;
using TaskForce.Web.Display;

namespace TaskForce.Web.Pages.Coordination;

/// <summary>How requests, authorities and persons of a coordinated case hang together, drawn and as a table.</summary>
public sealed class ChartModel(IMediator mediator, CaseText words, Dates dates, Texts texts) : CoordinationPage(CoordinationTab.Chart)
{
    /// <summary>The requests that the viewer sees.</summary>
    public IReadOnlyList<ChartRequest> Requests { get; private set; } = [];

    /// <summary>The drawing; null where there is nothing to draw, or too much to read.</summary>
    public LinkChartLayout? Layout { get; private set; }

    /// <summary>Whether there is too much to draw.</summary>
    public bool TooMuch => LinkChartLayout.CountOf(Requests) > LinkChartLayout.MostBoxes;

    /// <inheritdoc/>
    public override async Task LoadAsync(CancellationToken cancellationToken)
    {
        (Head, Requests) = await mediator.Send(new GetLinkChart(Id), cancellationToken);
        if (Requests.Count > 0 && !TooMuch)
            Layout = LinkChartLayout.Of(Requests, NumberOf, r => r.Title ?? texts.Of(r.State), dates.NameOf, (r, p) => (NameOf(r, p), PositionOf(p)));
    }

    /// <summary>Number of a request.</summary>
    public string NumberOf(ChartRequest request) => request.Number?.ToString() ?? texts["Register.Draft"];

    /// <summary>A person as this reader may read it outside the case file: minors, victims and masked persons by initials.</summary>
    public string NameOf(ChartRequest request, PersonLine person) =>
        request.Masked && person.Kind == PersonKind.Natural ? CaseText.Initials(person) : words.NameOf(person);

    /// <summary>The position of a person in the proceedings.</summary>
    public string PositionOf(PersonLine person) => person.Position is { } position ? Sentence.Begin(texts.Of(position)) : texts["Coordination.Person"];
}
