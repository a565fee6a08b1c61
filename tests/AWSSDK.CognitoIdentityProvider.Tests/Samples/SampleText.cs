using System.Text.RegularExpressions;
using Cognito.ServiceModel;

namespace AWSSDK.CognitoIdentityProvider.Tests.Samples;

/// <summary>Strings that look like what people send; the first that a shape allows is taken.</summary>
internal static class SampleText
{
    public static string For(Shape shape, int number) =>
        Candidates(number).Select(candidate => Padded(candidate, shape.Bounds)).FirstOrDefault(text => Fits(text, shape))
        ?? throw new NotSupportedException($"No sample fits {shape.Name} ({shape.Pattern}): add one.");

    private static IEnumerable<string> Candidates(int number) =>
    [
        $"Sample{number}",
        $"{number:D6}",
        $"user{number}@example.com",
        $"eu-west-1_Pool{number}",
        $"eu-west-1_{number:x8}-1111-2222-3333-444444444444",
        $"{number:x8}-1111-4222-8333-444444444444",
        $"import-Job{number}",
        $"arn:aws:lambda:eu-west-1:123456789012:function:sample-{number}",
        $"arn:aws:s3:::bucket-{number}",
        $"Your code is {{####}} ({number})",
        $"Follow {{##this link##}} ({number})",
        $"sample-{number}",
        Languages[number % Languages.Length],
        number % 2 == 0 ? "terms-of-use" : "privacy-policy",
    ];

    private static readonly string[] Languages = ["cognito:default", "cognito:dutch", "cognito:english", "cognito:french"];

    private static string Padded(string candidate, Bounds length) =>
        candidate.Length < length.Min ? candidate.PadRight((int)length.Min.Value, 'x') : candidate;

    private static bool Fits(string text, Shape shape) =>
        text.Length >= (shape.Bounds.Min ?? 0)
        && text.Length <= (shape.Bounds.Max ?? int.MaxValue)
        && (shape.Pattern is null || Regex.IsMatch(text, $@"\A(?:{shape.Pattern})\z"));
}
