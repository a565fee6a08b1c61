using Cognito.AspNetCore.Authentication;
using Cognito.AspNetCore.Pages.Hosting;
using Cognito.AspNetCore.Pages.Policies;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Cognito.AspNetCore.Pages.Forms;

/// <summary>Every input the pages of a request's pool have.</summary>
internal sealed class FieldCatalogue(IStringLocalizer<CognitoTexts> texts, IOptions<CognitoPagesOptions> options, PasswordPolicies policies, UserPool pool)
{
    public const string UsernameName = "username";
    public const string PasswordName = "password";
    public const string CurrentPasswordName = "currentPassword";
    public const string CodeName = "code";
    public const string AnswerName = "answer";

    private const int MaxUsernameLength = 128;
    private const int MaxPasswordLength = 256;
    private const int MaxCodeLength = 64;

    /// <summary>The name of somebody who has an account. Any text is taken: an alias may do where the label says e-mail.</summary>
    public Field Username => new(UsernameName, UsernameLabel)
    {
        Autocomplete = "username",
        InputMode = options.Value.SignInName switch
        {
            SignInName.Email => "email",
            SignInName.PhoneNumber => "tel",
            _ => null,
        },
        Hint = options.Value.SignInName == SignInName.PhoneNumber ? Text("hint.phone_number") : null,
        MaxLength = MaxUsernameLength,
    };

    /// <summary>The name of somebody who wants one.</summary>
    public Field NewUsername => options.Value.SignInName switch
    {
        SignInName.Email => Username with { Type = "email", Autocomplete = "email" },
        SignInName.PhoneNumber => Username with { Type = "tel", Autocomplete = "tel" },
        _ => Username,
    };

    public Field CurrentPassword => new(PasswordName, texts["field.password"])
    {
        Type = "password",
        Autocomplete = "current-password",
        MaxLength = MaxPasswordLength,
    };

    /// <summary>The same where a new one is asked for beside it.</summary>
    public Field PasswordUntilNow => CurrentPassword with { Name = CurrentPasswordName, Label = texts["field.currentPassword"] };

    public Field NewPassword => FirstPassword with { Label = texts["field.newPassword"] };

    public Field FirstPassword => CurrentPassword with { Autocomplete = "new-password", Rules = PasswordRule.Of(policies.Of(pool), texts) };

    /// <summary>Six digits, as all codes but those that are a first factor.</summary>
    public Field Code => new(CodeName, texts["field.code"])
    {
        CodeLength = 6,
        Autocomplete = "one-time-code",
        InputMode = "numeric",
        MaxLength = MaxCodeLength,
    };

    /// <summary>The answer to what the app's own triggers ask.</summary>
    public Field Answer => new(AnswerName, texts["field.answer"]);

    /// <summary>An attribute that the service asks for: as the app's sign-up asks for it, if it does.</summary>
    public Field Attribute(string name) =>
        Attribute(options.Value.SignUpAttributes.FirstOrDefault(known => known.Name == name) ?? new(name)) with { Required = true };

    public Field Attribute(AttributeField attribute) => AttributeInputs.Of(attribute.Name) with
    {
        Label = attribute.Label ?? Text("field." + attribute.Name) ?? attribute.Name.Replace("custom:", null),
        Hint = attribute.Hint ?? Text("hint." + attribute.Name),
        Required = attribute.Required,
        MaxLength = attribute.MaxLength,
        Pattern = attribute.Pattern,
        Validate = attribute.Validate,
        Choices = attribute.Choices,
        Type = attribute.IsCheckbox ? "checkbox" : AttributeInputs.Of(attribute.Name).Type,
    };

    private string UsernameLabel => texts[options.Value.SignInName switch
    {
        SignInName.Email => "field.email",
        SignInName.PhoneNumber => "field.phone_number",
        _ => "field.username",
    }];

    private string? Text(string key) => texts[key] is { ResourceNotFound: false } text ? text.Value : null;
}
