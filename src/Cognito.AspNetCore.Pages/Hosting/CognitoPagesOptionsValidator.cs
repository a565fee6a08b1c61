using Cognito.AspNetCore.Pages.Forms;
using Cognito.AspNetCore.Pages.Localization;
using Cognito.AspNetCore.SignIn;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Cognito.AspNetCore.Pages.Hosting;

/// <summary>Says at start what is wrong, and what to write instead.</summary>
internal sealed class CognitoPagesOptionsValidator(IServiceProviderIsService services) : IValidateOptions<CognitoPagesOptions>
{
    private const int MaxAttributeLength = 2_048;

    public ValidateOptionsResult Validate(string? name, CognitoPagesOptions options)
    {
        List<string> failures = [];
        if (!services.IsService(typeof(SignInFlow)))
            failures.Add("The pages need services.AddCognito(…): call it beside AddRazorPages().AddCognitoPages().");

        CheckLocal(nameof(options.LogoUrl), options.LogoUrl, "~/logo.svg");
        CheckLocal(nameof(options.StylesheetUrl), options.StylesheetUrl, "~/brand.css");
        CheckLocal(nameof(options.HomeUrl), options.HomeUrl ?? "", "~/");
        if (options.ContentSecurityPolicy is null or "")
            failures.Add("CognitoPagesOptions.ContentSecurityPolicy is empty. Leave it out to get the strict default.");

        if (options.Languages is null or [])
            failures.Add("CognitoPagesOptions.Languages is empty. Name at least one, such as en.");
        else if (PageLanguages.Find("en") is not null && options.Languages.FirstOrDefault(language => PageLanguages.Find(language ?? "?") is null) is { } unknown)
            failures.Add($"CognitoPagesOptions.Languages: {unknown} is no language that .NET knows. Write a tag such as de or pt-BR.");

        CheckAttributes(nameof(options.SignUpAttributes), options.SignUpAttributes);
        CheckAttributes(nameof(options.ProfileAttributes), options.ProfileAttributes);

        return failures.Count > 0 ? ValidateOptionsResult.Fail(failures) : ValidateOptionsResult.Success;

        void CheckAttributes(string setting, IList<AttributeField> attributes)
        {
            foreach (var attribute in attributes.Where(attribute => attribute.MaxLength is < 1 or > MaxAttributeLength))
                failures.Add($"CognitoPagesOptions.{setting}: MaxLength of {attribute.Name} must be 1 to {MaxAttributeLength}.");
            foreach (var twice in attributes.GroupBy(attribute => attribute.Name).Where(group => group.Skip(1).Any()))
                failures.Add($"CognitoPagesOptions.{setting} has {twice.Key} twice.");
            foreach (var attribute in attributes.Where(attribute => attribute.IsCheckbox && attribute.Choices.Count > 0))
                failures.Add($"CognitoPagesOptions.{setting}: {attribute.Name} has IsCheckbox and Choices. Leave one of them out.");
            foreach (var attribute in attributes.Where(attribute => !IsPattern(attribute.Pattern)))
                failures.Add($"CognitoPagesOptions.{setting}: Pattern of {attribute.Name} is no regular expression.");
        }

        void CheckLocal(string setting, string? url, string example)
        {
            if (url is not null && !IsLocal(url))
                failures.Add($"CognitoPagesOptions.{setting} must be on this site, such as {example}: the pages load and follow nothing else.");
        }
    }

    private static bool IsPattern(string? pattern)
    {
        try
        {
            FieldCheck.CheckPattern(pattern ?? "");
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static bool IsLocal(string url)
    {
        var path = url.StartsWith('~') ? url.AsSpan(1) : url;
        return path is ['/'] or ['/', not ('/' or '\\'), ..];
    }
}
