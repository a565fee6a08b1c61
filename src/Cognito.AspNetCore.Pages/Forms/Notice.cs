using System.Collections.ObjectModel;

namespace Cognito.AspNetCore.Pages.Forms;

/// <summary>What a page says because of the step before it. It is shown once: reloading the page shows the plain form.</summary>
public sealed record Notice
{
    /// <summary>Nothing to say.</summary>
    public static Notice None { get; } = new();

    /// <summary>What went wrong (default: nothing).</summary>
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>What was done, or null.</summary>
    public string? Message { get; init; }

    /// <summary>What the person typed, by input name, to show it again; never a password or a code.</summary>
    public IReadOnlyDictionary<string, string> Values { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>The same with one more value to show, unless there is one of that name.</summary>
    internal Notice With(string name, string value) => Values.ContainsKey(name)
        ? this
        : this with { Values = new Dictionary<string, string>(Values) { [name] = value } };

    /// <summary>The first problem with an input, or null.</summary>
    /// <param name="field">The name of the input.</param>
    public string? ProblemOf(string field) => Problems.FirstOrDefault(problem => problem.Field == field)?.Text;
}
