using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Cognito.Local.Console;

/// <summary>
/// What the compiled Razor files of the console are made of: markup is written as it stands, values are encoded.
/// Nothing of MVC runs, so an app need neither have it nor wait for it.
/// </summary>
internal abstract class View
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private Visit? visit;
    private TextWriter output = TextWriter.Null;
    private (string Prefix, string Suffix) attribute;
    private bool isOpen;

    protected Visit Visit => visit ?? throw new InvalidOperationException("The view is not being shown.");

    /// <summary>The Razor file, compiled.</summary>
    public abstract Task ExecuteAsync();

    public Task RenderAsync(Visit page, TextWriter target)
    {
        (visit, output) = (page, target);
        return ExecuteAsync();
    }

    /// <summary>The address of one of the console's pages.</summary>
    protected string Link(string path, params (string Name, string? Value)[] query) => Visit.Link(path, query);

    /// <summary>Puts another view here.</summary>
    protected async Task<string?> ShowAsync(View view)
    {
        await view.RenderAsync(Visit, output);
        return null;
    }

    /// <summary>What every form has: what it does, and the proof that it is ours.</summary>
    protected string? Do(string action)
    {
        Hidden(FormSeal.Field, Visit.FormToken);
        Hidden(Visit.Action, action);
        return null;
    }

    /// <summary>An attribute that is left out when it has no value: Razor itself leaves out none that begins with data.</summary>
    protected string? Attribute(string name, string? value)
    {
        if (value is not null)
        {
            WriteLiteral($"{name}=\"");
            Write(value);
            WriteLiteral("\"");
        }

        return null;
    }

    /// <summary>A moment, for people and for programs.</summary>
    protected string? Time(DateTimeOffset? moment)
    {
        if (moment is { } at)
        {
            WriteLiteral("<time datetime=\"");
            Write(at.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
            WriteLiteral("\">");
            Write(at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture));
            WriteLiteral("</time>");
        }

        return null;
    }

    protected void WriteLiteral(string? markup) => output.Write(markup);

    protected void Write(object? value)
    {
        if (Convert.ToString(value, CultureInfo.InvariantCulture) is { Length: > 0 } text)
            Encoder.Encode(output, text);
    }

    protected void BeginWriteAttribute(string name, string prefix, int prefixOffset, string suffix, int suffixOffset, int valuesCount)
    {
        (attribute, isOpen) = ((prefix, suffix), valuesCount == 0);
        if (isOpen)
            output.Write(prefix);
    }

    /// <summary>A value that is null or false is left out, and the whole attribute when it has no other.</summary>
    protected void WriteAttributeValue(string prefix, int prefixOffset, object? value, int valueOffset, int valueLength, bool isLiteral)
    {
        if (value is null or false)
            return;
        if (!isOpen)
            output.Write(attribute.Prefix);
        isOpen = true;
        output.Write(prefix);
        if (isLiteral)
            WriteLiteral((string)value);
        else if (value is not true)
            Write(value);
    }

    protected void EndWriteAttribute()
    {
        if (isOpen)
            output.Write(attribute.Suffix);
    }

    private void Hidden(string name, string value)
    {
        WriteLiteral($"<input type=\"hidden\" name=\"{name}\" value=\"");
        Write(value);
        WriteLiteral("\">");
    }
}

/// <summary>A view of something.</summary>
internal abstract class View<T> : View
{
    public required T Model { get; init; }
}
