using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;

namespace Cognito.AspNetCore.Pages.Forms;

/// <summary>What a person sent: a value for each field that has one, and what is wrong before anybody else is asked.</summary>
internal sealed class Submission
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);
    private readonly List<Problem> _problems = [];
    private readonly IReadOnlyList<Field> _fields;

    public Submission(IFormCollection form, IReadOnlyList<Field> fields, IStringLocalizer<CognitoTexts> texts)
    {
        _fields = fields;
        foreach (var field in fields)
        {
            var value = Clean(field, form[field.Name].ToString());
            if (FieldCheck.Of(field, value, texts) is { } problem)
                _problems.Add(new(field.Name, problem));
            if (value.Length > 0 && value.Length <= field.MaxLength)
                _values.Add(field.Name, value);
        }
    }

    public IReadOnlyList<Problem> Problems => _problems;

    /// <summary>What may be shown again.</summary>
    public IReadOnlyDictionary<string, string> Shown => Only(_fields.Where(asked => !asked.IsSecret).Select(asked => asked.Name));

    /// <summary>What to say about it.</summary>
    public Notice Notice => new() { Problems = Problems, Values = Shown };

    /// <summary>The value of a required field, where there are no problems.</summary>
    public string this[string name] => _values[name];

    /// <summary>The values of some of the fields, as far as they have any.</summary>
    public IReadOnlyDictionary<string, string> Only(IEnumerable<string> names) =>
        names.Where(_values.ContainsKey).ToDictionary(name => name, name => _values[name]);

    /// <summary>Passwords are taken as they are; codes are often pasted with spaces inside.</summary>
    private static string Clean(Field field, string value) => field switch
    {
        { Type: "password" } => value,
        { IsCheckbox: true } => value == FieldCheck.Ticked ? value : "",
        { Autocomplete: "one-time-code" } => string.Concat(value.Where(character => !char.IsWhiteSpace(character))),
        _ => value.Trim(),
    };
}
