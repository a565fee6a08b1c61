using System.Collections.Frozen;
using Cognito.Local.Model;
using Cognito.Local.Wire;
using Api = Cognito.Local.Model.Operations;

namespace Cognito.Local.Operations;

/// <summary>The operations that this service answers, by the name in <c>X-Amz-Target</c>.</summary>
internal static class OperationTable
{
    public static readonly FrozenDictionary<string, Operation> All = new[]
    {
        // Pools
        Operation.Of<CreateUserPoolRequest, CreateUserPoolResponse>(Api.CreateUserPool, CreateUserPool.Handle),
        Operation.Of<DescribeUserPoolRequest, DescribeUserPoolResponse>(Api.DescribeUserPool, DescribeUserPool.Handle),
        Operation.Of<ListUserPoolsRequest, ListUserPoolsResponse>(Api.ListUserPools, ListUserPools.Handle),
        Operation.Of<UpdateUserPoolRequest, UpdateUserPoolResponse>(Api.UpdateUserPool, UpdateUserPool.Handle),
        Operation.Of<DeleteUserPoolRequest>(Api.DeleteUserPool, DeleteUserPool.Handle),

        // App clients
        Operation.Of<CreateUserPoolClientRequest, CreateUserPoolClientResponse>(Api.CreateUserPoolClient, CreateUserPoolClient.Handle),
        Operation.Of<DescribeUserPoolClientRequest, DescribeUserPoolClientResponse>(Api.DescribeUserPoolClient, DescribeUserPoolClient.Handle),
        Operation.Of<ListUserPoolClientsRequest, ListUserPoolClientsResponse>(Api.ListUserPoolClients, ListUserPoolClients.Handle),
        Operation.Of<UpdateUserPoolClientRequest, UpdateUserPoolClientResponse>(Api.UpdateUserPoolClient, UpdateUserPoolClient.Handle),
        Operation.Of<DeleteUserPoolClientRequest>(Api.DeleteUserPoolClient, DeleteUserPoolClient.Handle),

        // Sign-up
        Operation.Of<SignUpRequest, SignUpResponse>(Api.SignUp, SignUp.Handle),
        Operation.Of<ConfirmSignUpRequest, ConfirmSignUpResponse>(Api.ConfirmSignUp, ConfirmSignUp.Handle),
        Operation.Of<ResendConfirmationCodeRequest, ResendConfirmationCodeResponse>(Api.ResendConfirmationCode, ResendConfirmationCode.Handle),
        Operation.Of<ForgotPasswordRequest, ForgotPasswordResponse>(Api.ForgotPassword, ForgotPassword.Handle),
        Operation.Of<ConfirmForgotPasswordRequest, ConfirmForgotPasswordResponse>(Api.ConfirmForgotPassword, ConfirmForgotPassword.Handle),

        // Sign-in
        Operation.Of<InitiateAuthRequest, InitiateAuthResponse>(Api.InitiateAuth, InitiateAuth.HandleAsync),
        Operation.Of<AdminInitiateAuthRequest, AdminInitiateAuthResponse>(Api.AdminInitiateAuth, AdminInitiateAuth.HandleAsync),
        Operation.Of<RespondToAuthChallengeRequest, RespondToAuthChallengeResponse>(Api.RespondToAuthChallenge, RespondToAuthChallenge.HandleAsync),
        Operation.Of<AdminRespondToAuthChallengeRequest, AdminRespondToAuthChallengeResponse>(Api.AdminRespondToAuthChallenge, AdminRespondToAuthChallenge.HandleAsync),
        Operation.Of<GetTokensFromRefreshTokenRequest, GetTokensFromRefreshTokenResponse>(Api.GetTokensFromRefreshToken, GetTokensFromRefreshToken.HandleAsync),
        Operation.Of<RevokeTokenRequest, RevokeTokenResponse>(Api.RevokeToken, RevokeToken.Handle),
        Operation.Of<GlobalSignOutRequest, GlobalSignOutResponse>(Api.GlobalSignOut, GlobalSignOut.Handle),

        // A person's own account
        Operation.Of<GetUserRequest, GetUserResponse>(Api.GetUser, GetUser.Handle),
        Operation.Of<ChangePasswordRequest, ChangePasswordResponse>(Api.ChangePassword, ChangePassword.Handle),
        Operation.Of<UpdateUserAttributesRequest, UpdateUserAttributesResponse>(Api.UpdateUserAttributes, UpdateUserAttributes.Handle),
        Operation.Of<DeleteUserAttributesRequest, DeleteUserAttributesResponse>(Api.DeleteUserAttributes, DeleteUserAttributes.Handle),
        Operation.Of<GetUserAttributeVerificationCodeRequest, GetUserAttributeVerificationCodeResponse>(Api.GetUserAttributeVerificationCode, GetUserAttributeVerificationCode.Handle),
        Operation.Of<VerifyUserAttributeRequest, VerifyUserAttributeResponse>(Api.VerifyUserAttribute, VerifyUserAttribute.Handle),
        Operation.Of<DeleteUserRequest>(Api.DeleteUser, DeleteUser.Handle),
    }.ToFrozenDictionary(operation => operation.Model.Name, StringComparer.Ordinal);
}
