using TaskForce.Domain.Requests.Forms;

namespace TaskForce.Web.Display;

/// <summary>The persons of Section E by parts: a page shows some of them, however many there are.</summary>
public static class PersonParts
{
    /// <summary>Persons of one part.</summary>
    public const int Size = 10;

    /// <summary>The number of parts, at least one.</summary>
    public static int Count(OrderForm form) => Math.Max(1, (form.Persons.Lines.Count + Size - 1) / Size);

    /// <summary>In which part, from 1, and at which place in it, from 0, the person with that index is.</summary>
    public static (int Part, int Place) Of(int index) => ((index / Size) + 1, index % Size);

    /// <summary>The form with the persons of one part only; the nearest part where there is no such one.</summary>
    public static OrderForm On(OrderForm form, int part) =>
        form with { Persons = form.Persons with { Lines = [.. form.Persons.Lines.Skip((Nearest(form, part) - 1) * Size).Take(Size)] } };

    /// <summary>The part, or the nearest there is.</summary>
    public static int Nearest(OrderForm form, int part) => Math.Clamp(part, 1, Count(form));
}
