using FluentValidation;
using TaskForce.Application.Pipeline;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Forms;

namespace TaskForce.Application.Requests;

/// <summary>What every act on an order carries: which order, which version the person had before the eyes, when, and what was written.</summary>
/// <param name="Id">The order.</param>
/// <param name="Version">The version that the person saw.</param>
/// <param name="When">When it happened.</param>
/// <param name="Note">Reason or remark.</param>
public abstract record ActOnOrder(RequestId Id, int Version, When When, string? Note) : ICommand<MediatR.Unit>;

/// <summary>The shape that all acts share.</summary>
internal abstract class ActValidator<T> : AbstractValidator<T> where T : ActOnOrder
{
    protected ActValidator() => RuleFor(c => c.Note).MaximumLength(OrderForm.LongText);
}

/// <summary>Makes the deed of the viewer: who, when it happened, when it is recorded.</summary>
public sealed class Deeds(IViewer viewer, TimeProvider clock)
{
    /// <summary>A deed of the viewer, with dates read in the viewer's State.</summary>
    public Deed Of(ActOnOrder act) => Of(act.When, act.Note);

    /// <summary>A deed of the viewer, with dates read in the viewer's State.</summary>
    public Deed Of(When when, string? note)
    {
        var now = clock.GetUtcNow();
        var actor = viewer.AsActor();
        return new Deed(actor, when.Instant(actor.Authority!.Value.Country, now), now, string.IsNullOrWhiteSpace(note) ? null : note.Trim());
    }

    /// <summary>A deed of the viewer that happens as it is recorded.</summary>
    public Deed Now(string? note = null) => Of(default, note);
}
