namespace Cognito.ServiceModel;

/// <summary>One line of the model's text, read word by word.</summary>
internal sealed class ModelLine(int number, string text)
{
    private int _position;

    public int Number { get; } = number;

    public bool IsIndented { get; } = text.Length > 0 && text[0] == ' ';

    public bool IsAtEnd => SkipSpaces() == text.Length;

    public string Word()
    {
        var start = SkipSpaces();
        while (_position < text.Length && text[_position] != ' ')
            _position++;
        return _position > start ? text.Substring(start, _position - start) : throw Error("something is missing at the end");
    }

    /// <summary>Everything not read yet.</summary>
    public string Rest()
    {
        var start = SkipSpaces();
        _position = text.Length;
        return text.Substring(start);
    }

    public string[] Words() => Rest().Split([' '], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Reads the word if it comes next.</summary>
    public bool Skip(string word)
    {
        var start = SkipSpaces();
        if (!IsAtEnd && Word() == word)
            return true;
        _position = start;
        return false;
    }

    public void Expect(string word)
    {
        if (!Skip(word))
            throw Error($"expected '{word}'");
    }

    /// <summary>Reads MIN..MAX if it comes next.</summary>
    public Bounds Bounds()
    {
        var start = SkipSpaces();
        var word = IsAtEnd ? "" : Word();
        var dots = word.IndexOf("..", StringComparison.Ordinal);
        if (dots >= 0)
            return new Bounds(End(word.Substring(0, dots)), End(word.Substring(dots + 2)));
        _position = start;
        return default;
    }

    public void End()
    {
        if (!IsAtEnd)
            throw Error($"'{Rest()}' has no meaning here");
    }

    public ModelException Error(string problem) => new(Number, problem);

    private long? End(string digits) =>
        digits.Length == 0 ? null
        : long.TryParse(digits, out var value) ? value
        : throw Error($"'{digits}' is not a number");

    private int SkipSpaces()
    {
        while (_position < text.Length && text[_position] == ' ')
            _position++;
        return _position;
    }
}
