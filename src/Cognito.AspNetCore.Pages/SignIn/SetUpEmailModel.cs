using Cognito.AspNetCore.Pages.Forms;
using Cognito.AspNetCore.Pages.Hosting;
using Cognito.AspNetCore.SignIn;
using Cognito.Protocol.Challenges;
using Microsoft.AspNetCore.Mvc;

namespace Cognito.AspNetCore.Pages.SignIn;

/// <summary>The challenge <see cref="MfaSetup"/> for codes by e-mail: the address. The service sends a first code there at once.</summary>
/// <param name="flow">Signs people in.</param>
/// <param name="steps">What every page needs.</param>
public sealed class SetUpEmailModel(SignInFlow flow, PageSteps steps) : CognitoPageModel(steps)
{
    private const string EmailName = "email";

    /// <summary>Whether something else can be set up instead.</summary>
    public bool HasChoice => Ticket?.Challenge is MfaSetup { Kinds.Count: > 1 };

    /// <summary>The form, or the way back to the start when nothing of the kind is pending.</summary>
    public IActionResult OnGet() => IsAsked(Ticket) ? Page() : Expired();

    /// <summary>Goes on with what was typed.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!IsAsked(Ticket))
            return Expired();

        var form = Read();
        if (form.Problems.Count > 0)
            return Again(form.Notice);

        var state = await flow.AnswerAsync(HttpContext, Ticket!, new MfaSetupAnswer(form[EmailName]), cancellationToken);
        return state is SignInState.Refused { Ticket: { } ticket } refused
            ? Go(ChallengePages.SetUpEmail, ticket, Steps.Problem(refused.Refusal, form))
            : Go(state, form);
    }

    private protected override IEnumerable<Field> Ask(FieldCatalogue fields) => [fields.Attribute(EmailName)];

    private static bool IsAsked(SignInTicket? ticket) => ticket?.Challenge is MfaSetup { Kinds: var kinds } && kinds.Contains(MfaKind.EmailOtp);
}
