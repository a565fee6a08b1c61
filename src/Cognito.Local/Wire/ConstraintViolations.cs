namespace Cognito.Local.Wire;

/// <summary>
/// Collects what a request breaks of the model's constraints and says so in the service's words: members in camel case,
/// entries of lists as <c>userAttributes.1.member.name</c>, sensitive values left out.
/// </summary>
internal sealed class ConstraintViolations
{
    private readonly List<string> _violations = [];
    private string _path = "";
    private bool _isSensitive;

    public bool Any => _violations.Count > 0;

    /// <summary>The text of the InvalidParameterException.</summary>
    public string Message => _violations.Count == 1
        ? $"1 validation error detected: {_violations[0]}"
        : $"{_violations.Count} validation errors detected: {string.Join("; ", _violations)}";

    public void Require(string member, object? value)
    {
        if (value is null)
            Add(member, null, "Member must not be null");
    }

    public void Check(string member, string? value, Constraint constraint)
    {
        if (value is null)
            return;
        foreach (var broken in constraint.BrokenBy(value))
            Add(member, constraint.IsSensitive ? null : value, broken);
    }

    public void Check(string member, long? value, Constraint constraint)
    {
        if (value is not { } number)
            return;
        foreach (var broken in constraint.BrokenByNumber(number))
            Add(member, $"{number}", broken);
    }

    public void Check(string member, byte[]? value, Constraint constraint)
    {
        if (value is null)
            return;
        foreach (var broken in constraint.BrokenByLength(value.Length))
            Add(member, null, broken);
    }

    public void Check(string member, IReadOnlyList<string>? values, Constraint constraint)
    {
        if (values is null)
            return;
        var element = constraint.Element;
        var shown = constraint.IsSensitive || element?.IsSensitive == true ? null : $"[{string.Join(", ", values)}]";
        foreach (var broken in constraint.BrokenByLength(values.Count))
            Add(member, shown, broken);
        if (element is not null && values.Any(value => element.BrokenBy(value).Any()))
            Add(member, shown, $"Member must satisfy constraint: {element.Describe()}");
    }

    public void Check(string member, IReadOnlyDictionary<string, string>? map, Constraint constraint)
    {
        if (map is null)
            return;
        var (key, element) = (constraint.Key, constraint.Element);
        var shown = constraint.IsSensitive || key?.IsSensitive == true || element?.IsSensitive == true
            ? null
            : $"{{{string.Join(", ", map.Select(entry => $"{entry.Key}={entry.Value}"))}}}";
        foreach (var broken in constraint.BrokenByLength(map.Count))
            Add(member, shown, broken);
        if (key is not null && map.Keys.Any(value => key.BrokenBy(value).Any()))
            Add(member, shown, $"Map keys must satisfy constraint: {key.Describe()}");
        if (element is not null && map.Values.Any(value => element.BrokenBy(value).Any()))
            Add(member, shown, $"Map value must satisfy constraint: {element.Describe()}");
    }

    public void Check<T>(string member, IReadOnlyList<T>? structures, Constraint constraint)
        where T : class, IConstrained
    {
        if (structures is null)
            return;
        foreach (var broken in constraint.BrokenByLength(structures.Count))
            Add(member, null, broken);
        for (var i = 0; i < structures.Count; i++)
            Inside($"{member}.{i + 1}.member", structures[i], constraint.IsSensitive);
    }

    public void Check<T>(string member, IReadOnlyDictionary<string, T>? map, Constraint constraint)
        where T : class, IConstrained
    {
        if (map is null)
            return;
        foreach (var broken in constraint.BrokenByLength(map.Count))
            Add(member, null, broken);
        if (constraint.Key is { } key && map.Keys.Any(value => key.BrokenBy(value).Any()))
            Add(member, null, $"Map keys must satisfy constraint: {key.Describe()}");
        foreach (var (name, structure) in map)
            Inside($"{member}.{name}.member", structure, constraint.IsSensitive);
    }

    public void Check(string member, IConstrained? structure, Constraint constraint)
    {
        if (structure is not null)
            Inside(member, structure, constraint.IsSensitive);
    }

    private void Inside(string step, IConstrained structure, bool isSensitive)
    {
        var (path, wasSensitive) = (_path, _isSensitive);
        _path = $"{path}{step}.";
        _isSensitive = wasSensitive || isSensitive;
        structure.Validate(this);
        (_path, _isSensitive) = (path, wasSensitive);
    }

    private void Add(string member, string? value, string broken) => _violations.Add(
        value is null || _isSensitive
            ? $"Value at '{_path}{member}' failed to satisfy constraint: {broken}"
            : $"Value '{value}' at '{_path}{member}' failed to satisfy constraint: {broken}");
}
