using System.Security.Claims;
using Cognito.AspNetCore.Authentication;
using Cognito.AspNetCore.Authorization;
using Cognito.AspNetCore.Endpoints;
using Cognito.AspNetCore.Pages.Account;
using Cognito.AspNetCore.Pages.Forms;
using Cognito.AspNetCore.Pages.SignIn;
using Cognito.AspNetCore.SignIn;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Cognito.AspNetCore.Pages.Hosting;

/// <summary>What every page needs. Page models take one and hand it to <see cref="CognitoPageModel"/>.</summary>
public sealed class PageSteps
{
    private readonly AddressLimiter _limiter;

    internal PageSteps(
        SignInTickets tickets,
        Notices notices,
        AddressLimiter limiter,
        FieldCatalogue fields,
        IStringLocalizer<CognitoTexts> texts,
        IOptions<CognitoPagesOptions> options,
        UserPool pool,
        PasskeyPrompt prompt,
        TimeProvider time)
    {
        Tickets = tickets;
        Notices = notices;
        _limiter = limiter;
        Fields = fields;
        Texts = texts;
        Options = options.Value;
        Pool = pool;
        PasskeyPrompt = prompt;
        Time = time;
    }

    internal SignInTickets Tickets { get; }

    internal Notices Notices { get; }

    internal FieldCatalogue Fields { get; }

    internal IStringLocalizer<CognitoTexts> Texts { get; }

    internal CognitoPagesOptions Options { get; }

    internal string ReturnUrlParameter => Pool.Options.ReturnUrlParameter;

    internal UserPool Pool { get; }

    internal CognitoSignInOptions SignIn => Pool.Options.SignIn;

    internal PasskeyPrompt PasskeyPrompt { get; }

    internal TimeProvider Time { get; }

    /// <summary>Whether the caller's address may send one more form: the limit is one with the JSON endpoints.</summary>
    internal bool IsPermitted(HttpContext context)
    {
        using var permit = _limiter.Acquire(context.Connection.RemoteIpAddress);
        return permit.IsAcquired;
    }

    /// <summary>Whether to offer that a second factor is not asked for in this browser any more.</summary>
    internal bool OffersToRemember(SignInTicket ticket) =>
        Options.OfferToRememberDevice && SignIn.RememberDevice == RememberDevice.Ask && !FirstFactors.IsFirst(ticket) && !ticket.WantsSeveral;

    /// <summary>Whether a person signed in lately enough for what could lock them out of the account.</summary>
    internal bool IsSignInRecent(ClaimsPrincipal person) => RecentSignIn.Holds(person, Time, Pool.Options.Account.RecentSignIn);

    /// <summary>A notice that something was done, with the name to go on with.</summary>
    internal Notice Message(string key, string? username = null) =>
        new Notice { Message = Texts[key] } is var message && username is null ? message : message.With(FieldCatalogue.UsernameName, username);

    /// <summary>A notice that something was refused, with what was typed.</summary>
    internal Notice Problem(Refusal refusal, Submission? form = null) => new()
    {
        Problems = [new(refusal.Field, CognitoTexts.Of(Texts, refusal))],
        Values = form?.Shown ?? Notice.None.Values,
    };
}
