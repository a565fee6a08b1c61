using Cognito.AspNetCore.Pages.Hosting;

namespace Cognito.AspNetCore.Pages.SignIn;

/// <summary>Says that the person is signed out.</summary>
/// <param name="steps">What every page needs.</param>
public sealed class SignedOutModel(PageSteps steps) : CognitoPageModel(steps);
