using Cognito.AspNetCore.Authentication;
using Cognito.AspNetCore.Pages.Account;
using Cognito.AspNetCore.Pages.Forms;
using Cognito.AspNetCore.Pages.Policies;
using Cognito.AspNetCore.Pages.SignIn;

namespace Cognito.AspNetCore.Pages.Hosting;

/// <summary>What the pages say, ask and look like.</summary>
public sealed class CognitoPagesOptions
{
    /// <summary>The app's name in titles and at the top of each page (default: the host's application name).</summary>
    public string ApplicationName { get; set; } = "";

    /// <summary>An image shown beside the name, on this site: <c>~/logo.svg</c> (default: none).</summary>
    public string? LogoUrl { get; set; }

    /// <summary>A stylesheet of this site to load after the pages' own, to set its custom properties: <c>~/brand.css</c> (default: none).</summary>
    public string? StylesheetUrl { get; set; }

    /// <summary>Where to go when no page was asked for (default: <c>~/</c>).</summary>
    public string HomeUrl { get; set; } = "~/";

    /// <summary>What people sign in with: decides label, keyboard and autofill (default: <see cref="SignInName.Email"/>).</summary>
    public SignInName SignInName { get; set; } = SignInName.Email;

    /// <summary>Whether people can create accounts (default: yes). If not, there is no link to the page, and the page is not found.</summary>
    public bool AllowSignUp { get; set; } = true;

    /// <summary>What sign-up asks for beyond name and password, in order (default: nothing). Include what the pool requires.</summary>
    public IList<AttributeField> SignUpAttributes { get; } = [];

    /// <summary>
    /// What the pool asks of a new password, to be shown below the input (default: none, so that nothing is shown unless
    /// <see cref="ReadPasswordPolicy"/> is set).
    /// </summary>
    public PasswordPolicy? PasswordPolicy { get; set; }

    /// <summary>
    /// Whether to ask the pool itself, by <c>DescribeUserPool</c> with the app's AWS credentials, at start and every ten minutes of use
    /// (default: no; a local pool in the process is always asked). No page waits for it; without an answer nothing is shown.
    /// </summary>
    public bool ReadPasswordPolicy { get; set; }

    /// <summary>Whether a form with nothing but a code sends itself once the code has all its digits (default: no).</summary>
    public bool SubmitCodesAutomatically { get; set; }

    /// <summary>
    /// Whether who signs in with a second factor can have it left out in this browser from then on (default: no). For a pool that remembers devices when
    /// people opt in to it (<c>DeviceOnlyRememberedOnUserPrompt</c>), with <see cref="RememberDevice.Ask"/>.
    /// </summary>
    public bool OfferToRememberDevice { get; set; }

    /// <summary>
    /// Views of the app for what the pool's own Lambda triggers ask (default: none; the public parameters are shown as text, with one input). The first that fits shows a challenge.
    /// </summary>
    public IList<CustomChallengeView> CustomChallengeViews { get; } = [];

    /// <summary>
    /// The languages that the pages speak, the one for everybody else first (default: <c>en</c>, <c>de</c>, <c>fr</c>, <c>es</c>, <c>ja</c>, <c>ar</c>).
    /// The browser's <c>Accept-Language</c> chooses. An app that calls <c>UseRequestLocalization</c> decides there instead.
    /// </summary>
    public IReadOnlyList<string> Languages { get; set; } = ["en", "de", "fr", "es", "ja", "ar"];

    /// <summary>Whether the pool's Lambda triggers are told the page's language, as <c>locale</c> in <c>ClientMetadata</c> (default: yes).</summary>
    public bool SendLanguage { get; set; } = true;

    /// <summary>
    /// Whether there are the pages for people who are signed in, <c>/account</c> and below (default: yes). If not, they are not found, and an
    /// app may have pages of its own there.
    /// </summary>
    public bool AllowAccount { get; set; } = true;

    /// <summary>Which of them there are (default: all). What the pool does not have is not shown on the overview anyway.</summary>
    public AccountPages AccountPages { get; set; } = AccountPages.All;

    /// <summary>What people can change of their profile, in order (default: what they sign in with, and what sign-up asks for).</summary>
    public IList<AttributeField> ProfileAttributes { get; } = [];

    /// <summary>
    /// Whether to offer a passkey after sign-in to whoever has none and has not said no for good (default: yes). Only where
    /// <c>Cognito:SignIn:Methods</c> has <c>Passkey</c>, and never when a person who is signed in signs in again.
    /// </summary>
    public bool PasskeyPrompt { get; set; } = true;

    /// <summary>Links at the foot of each page, such as terms and privacy (default: none).</summary>
    public IList<PageLink> FooterLinks { get; } = [];

    /// <summary>
    /// The <c>Content-Security-Policy</c> of the pages
    /// (default: <c>default-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'; object-src 'none'</c>).
    /// </summary>
    public string ContentSecurityPolicy { get; set; } =
        "default-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'; object-src 'none'";

    /// <summary>What the profile shows.</summary>
    internal IEnumerable<AttributeField> Profile => ProfileAttributes.Count > 0 ? ProfileAttributes : [Address, .. SignUpAttributes.Where(attribute => attribute.Name != Address.Name && !attribute.IsValidationData)];

    private AttributeField Address =>
        SignUpAttributes.FirstOrDefault(attribute => attribute.Name == AddressName) ?? new(AddressName) { Required = SignInName != SignInName.Username };

    private string AddressName => SignInName == SignInName.PhoneNumber ? "phone_number" : "email";
}
