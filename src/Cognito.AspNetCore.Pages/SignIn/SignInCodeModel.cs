using Cognito.AspNetCore.Pages.Forms;
using Cognito.AspNetCore.Pages.Hosting;
using Cognito.AspNetCore.SignIn;
using Cognito.Protocol.Challenges;
using Microsoft.AspNetCore.Mvc;

namespace Cognito.AspNetCore.Pages.SignIn;

/// <summary>The challenges <see cref="EmailOtp"/>, <see cref="SmsOtp"/> and <see cref="SmsMfa"/>: a code that was sent.</summary>
/// <param name="flow">Signs people in.</param>
/// <param name="steps">What every page needs.</param>
public sealed class SignInCodeModel(SignInFlow flow, PageSteps steps) : CognitoPageModel(steps)
{
    /// <summary>Where the code was sent, as far as the service says; null when none is pending.</summary>
    public CodeDelivery? Delivery => DeliveryOf(Ticket?.Challenge);

    /// <summary>Whether another code can be had. As a second factor it cannot: the service sends another only to who signs in again.</summary>
    public bool CanResend => Ticket is not null && FirstFactors.Another(Steps.SignIn, Ticket) is not null;

    /// <summary>Whether to offer that no code is asked for in this browser any more.</summary>
    public bool OffersToRemember => Ticket is not null && Steps.OffersToRemember(Ticket);

    /// <summary>The form, or the way back to the start when nothing of the kind is pending.</summary>
    public IActionResult OnGet() => Delivery is not null ? Page() : Expired();

    /// <summary>Goes on with what was typed.</summary>
    /// <param name="resend">Whether to send a new code instead.</param>
    /// <param name="another">Whether to sign in another way instead.</param>
    /// <param name="rememberDevice">Whether the pool is to remember this browser.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<IActionResult> OnPostAsync(bool resend, bool another, bool rememberDevice, CancellationToken cancellationToken)
    {
        if (Ticket is not { Challenge: { } challenge } ticket || DeliveryOf(challenge) is null)
            return Expired();
        if (another)
            return Restart(await flow.RestartAsync(HttpContext, ticket, method: null, cancellationToken));
        if (resend && FirstFactors.Another(Steps.SignIn, ticket) is { } method)
            return Resent(await flow.RestartAsync(HttpContext, ticket, method, cancellationToken));

        var form = Read();
        if (form.Problems.Count > 0)
            return Again(form.Notice);

        var remembering = ticket with { RememberDevice = ticket.RememberDevice || rememberDevice };
        return Go(await flow.AnswerAsync(HttpContext, remembering, Answer(challenge, form[FieldCatalogue.CodeName]), cancellationToken), form);
    }

    private protected override IEnumerable<Field> Ask(FieldCatalogue fields) => [fields.Code with { CodeLength = CodeLength }];

    /// <summary>Codes that are a first factor have eight digits. Whether one by e-mail is, shows only where another can be had.</summary>
    private int? CodeLength => Ticket?.Challenge switch
    {
        SmsMfa => 6,
        SmsOtp => 8,
        EmailOtp when CanResend => 8,
        _ => null,
    };

    private IActionResult Resent(SignInState state) => state is SignInState.Asking { Ticket: var next } && DeliveryOf(next.Challenge) is not null
        ? Go("/SignInCode", next, Steps.Message("message.codeAgain"))
        : Restart(state);

    private static ChallengeAnswer Answer(Challenge challenge, string code) => challenge switch
    {
        SmsOtp => new SmsOtpAnswer(code),
        SmsMfa => new SmsMfaAnswer(code),
        _ => new EmailOtpAnswer(code),
    };

    private static CodeDelivery? DeliveryOf(Challenge? challenge) => challenge switch
    {
        EmailOtp asked => asked.Delivery,
        SmsOtp asked => asked.Delivery,
        SmsMfa asked => asked.Delivery,
        _ => null,
    };
}
