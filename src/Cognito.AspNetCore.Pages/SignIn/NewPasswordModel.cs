using Cognito.AspNetCore.Pages.Forms;
using Cognito.AspNetCore.Pages.Hosting;
using Cognito.AspNetCore.SignIn;
using Cognito.Protocol.Challenges;
using Microsoft.AspNetCore.Mvc;

namespace Cognito.AspNetCore.Pages.SignIn;

/// <summary>The challenge <see cref="NewPasswordRequired"/>: a password in place of a temporary one, and whatever else the pool requires.</summary>
/// <param name="flow">Signs people in.</param>
/// <param name="steps">What every page needs.</param>
public sealed class NewPasswordModel(SignInFlow flow, PageSteps steps) : CognitoPageModel(steps)
{
    /// <summary>The form, or the way back to the start when nothing of the kind is pending.</summary>
    public IActionResult OnGet() => Ticket?.Challenge is NewPasswordRequired ? Page() : Expired();

    /// <summary>Goes on with what was typed.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Ticket is not { Challenge: NewPasswordRequired } ticket)
            return Expired();

        var form = Read();
        if (form.Problems.Count > 0)
            return Again(form.Notice);

        var attributes = form.Only(Missing(ticket));
        var answer = new NewPasswordAnswer(form[FieldCatalogue.PasswordName], attributes);
        return Go(await flow.AnswerAsync(HttpContext, ticket, answer, cancellationToken), form);
    }

    private protected override IEnumerable<Field> Ask(FieldCatalogue fields) =>
        [fields.NewPassword, .. Missing(Ticket).Select(fields.Attribute)];

    private static IReadOnlyList<string> Missing(SignInTicket? ticket) =>
        ticket?.Challenge is NewPasswordRequired challenge ? challenge.MissingAttributes : [];
}
